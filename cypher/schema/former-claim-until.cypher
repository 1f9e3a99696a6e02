// What claims were until a revision, by that revision.
CREATE INDEX lodegraph_former_claim_until IF NOT EXISTS
FOR (former:FormerClaim) ON (former.until)
