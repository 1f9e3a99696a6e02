// How many claims there are.
// Parameters: those of CLAIM_MATCHES.
// Columns: count.
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE CLAIM_MATCHES(claim)
RETURN count(claim) AS count
