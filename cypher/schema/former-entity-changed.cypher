// What entities were before, by the revision that made them so.
CREATE INDEX lodegraph_former_entity_changed IF NOT EXISTS
FOR (entity:FormerEntity) ON (entity.changedRevision)
