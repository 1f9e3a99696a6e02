// Which of some ids belong to a current claim, published or not. CLAIM_TYPE stands for their relationship type.
// Parameters: $ids.
// Columns: id.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE claim.id IN $ids AND claim.revision > 0 AND claim.retractedRevision IS NULL
RETURN claim.id AS id
