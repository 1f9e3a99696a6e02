// Which of some ids belong to a current claim, published or not. CLAIM_TYPES stands for the relationship types.
// Parameters: $ids.
// Columns: id.
WITH $ids AS ids
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id IN ids AND claim.revision > 0 AND claim.retractedRevision IS NULL
RETURN claim.id AS id
