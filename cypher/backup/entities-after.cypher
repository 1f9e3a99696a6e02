// A page of the entities after one, by id, published or not.
// Parameters: $after (its id), $limit.
// Columns: id, revision (the first that held it).
MATCH (entity:Entity)
WHERE entity.id > $after AND entity.revision IS NOT NULL
RETURN entity.id AS id, entity.revision AS revision
ORDER BY id
LIMIT $limit
