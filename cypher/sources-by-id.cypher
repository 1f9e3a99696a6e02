// Sources by id, published or not.
// Parameters: $ids.
// Columns: id, source (its properties), revision, changedRevision.
MATCH (source:Source)
WHERE source.id IN $ids
RETURN
  source.id AS id,
  source {.*} AS source,
  source.revision AS revision,
  source.changedRevision AS changedRevision
