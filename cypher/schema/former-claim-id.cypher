// What a claim was until a revision, by id.
CREATE INDEX lodegraph_former_claim_id IF NOT EXISTS
FOR (former:FormerClaim) ON (former.id)
