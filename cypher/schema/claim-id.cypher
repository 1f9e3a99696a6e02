// Versions of claims by id; made for each relationship type.
CREATE CONSTRAINT lodegraph_claim_id_CLAIM_TYPE IF NOT EXISTS
FOR ()-[claim:CLAIM_TYPE]-() REQUIRE (claim.id, claim.revision) IS UNIQUE
