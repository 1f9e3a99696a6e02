// The claims of a type, by id. CLAIM_TYPES stands for the type.
// Parameters: $after (an id; "" to begin), $limit, and those of CLAIM_MATCHES.
// Columns: id, key (the claim's element id).
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id > $after AND CLAIM_MATCHES(claim)
RETURN claim.id AS id, elementId(claim) AS key
ORDER BY id
LIMIT $limit
