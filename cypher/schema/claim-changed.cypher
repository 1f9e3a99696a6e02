// Claims by the last revision that wrote to them; made for each relationship type.
CREATE INDEX lodegraph_claim_changed_CLAIM_TYPE IF NOT EXISTS
FOR ()-[claim:CLAIM_TYPE]-() ON (claim.changedRevision)
