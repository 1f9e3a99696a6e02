// Of a status.
// Parameters: $statuses.
claim.status IN $statuses
