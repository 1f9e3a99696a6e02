// What entities were until a revision, by that revision.
CREATE INDEX lodegraph_former_entity_until IF NOT EXISTS
FOR (former:FormerEntity) ON (former.until)
