// At least one claim.
// Parameters: none.
size(claims) > 0
