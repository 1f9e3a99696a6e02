// Claims of a type by id, from the index of the type. CLAIM_TYPES stands for the type. Of the filter it takes only what was known:
// so that it is planned once for each type, and not for each type and filter.
// Parameters: $after (an id; "" to begin), $limit, and those of CLAIM_MATCHES.
// Columns: id, key (the claim's element id).
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id > $after AND CLAIM_MATCHES(claim)
RETURN claim.id AS id, elementId(claim) AS key
ORDER BY id
LIMIT $limit
