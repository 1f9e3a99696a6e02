// A page of the sources after one, by id, published or not.
// Parameters: $after (its id), $limit.
// Columns: id, source (its properties), revision, changedRevision.
MATCH (source:Source)
WHERE source.id > $after AND source.revision IS NOT NULL
RETURN
  source.id AS id,
  source {.*} AS source,
  source.revision AS revision,
  source.changedRevision AS changedRevision
ORDER BY id
LIMIT $limit
