// Entities by id.
CREATE CONSTRAINT lodegraph_entity_id IF NOT EXISTS
FOR (entity:Entity) REQUIRE entity.id IS UNIQUE
