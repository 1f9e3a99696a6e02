// Claims by the revision that asserted them, then by id; made for each relationship type.
CREATE INDEX lodegraph_claim_asserted_CLAIM_TYPE IF NOT EXISTS
FOR ()-[claim:CLAIM_TYPE]-() ON (claim.revision, claim.id)
