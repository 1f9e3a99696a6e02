// The ids of all sources, published or not.
// Columns: id.
MATCH (source:Source)
WHERE source.revision > 0
RETURN source.id AS id
