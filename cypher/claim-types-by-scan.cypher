// The relationship types of claims by id: every claim is looked at once. CLAIM_TYPES stands for the relationship types.
// The coalesce keeps the indexes out of it, which need more time and memory here.
// Parameters: $ids.
// Columns: id, type.
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE coalesce(claim.id, "") IN $ids AND claim.revision > 0
RETURN DISTINCT claim.id AS id, type(claim) AS type
