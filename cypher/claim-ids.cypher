// The ids of all claims of a relationship type, published or not: every claim is looked at once. CLAIM_TYPE stands for the type.
// The coalesce keeps the indexes out of it, which answer in their order and cost more.
// Columns: id.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE coalesce(claim.revision, 0) > 0
RETURN claim.id AS id
