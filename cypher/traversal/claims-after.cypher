// The claims after one, by id: all claims are looked at for it.
// Parameters: $after (an id), $limit, and those of CLAIM_MATCHES.
// Columns: key (the claim's element id).
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id > $after AND CLAIM_MATCHES(claim)
WITH claim
ORDER BY claim.id
LIMIT $limit
RETURN elementId(claim) AS key
