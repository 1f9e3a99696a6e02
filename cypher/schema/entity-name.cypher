// Entities by name: for those who look around in Neo4j Browser; no statement of ours asks for it.
CREATE INDEX lodegraph_entity_name IF NOT EXISTS
FOR (entity:Entity) ON (entity.name)
