// What a entity was until a revision, by id.
CREATE INDEX lodegraph_former_entity_id IF NOT EXISTS
FOR (former:FormerEntity) ON (former.id)
