// The relationship types of claims by id: each is looked for in the index of each type. CLAIM_TYPES stands for the
// relationship types.
// Parameters: $ids.
// Columns: id, type.
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id IN $ids AND claim.revision > 0
RETURN DISTINCT claim.id AS id, type(claim) AS type
