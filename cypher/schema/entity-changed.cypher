// Entities by the last revision that wrote to them.
CREATE INDEX lodegraph_entity_changed IF NOT EXISTS
FOR (entity:Entity) ON (entity.changedRevision)
