// What sources were until a revision, by that revision.
CREATE INDEX lodegraph_former_source_until IF NOT EXISTS
FOR (former:FormerSource) ON (former.until)
