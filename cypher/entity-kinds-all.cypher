// The kinds of all entities of a revision.
// Parameters: $revision (its number).
// Columns: id, kind.
MATCH (entity:Entity)
WHERE entity.revision <= $revision
RETURN entity.id AS id, entity.kind AS kind
