// The kinds of entities by id, published or not.
// Parameters: $ids.
// Columns: id, kind, revision.
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, entity.kind AS kind, entity.revision AS revision
