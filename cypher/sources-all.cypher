// All sources, published or not.
// Columns: id, source (its properties), revision, changedRevision.
MATCH (source:Source)
WHERE source.revision IS NOT NULL
RETURN
  source.id AS id,
  source {.*} AS source,
  source.revision AS revision,
  source.changedRevision AS changedRevision
