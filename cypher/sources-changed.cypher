// Sources that were written to after a revision, published or not.
// Parameters: $after.
// Columns: id, source (its properties), revision, changedRevision.
MATCH (source:Source)
WHERE source.changedRevision > $after
RETURN
  source.id AS id,
  source {.*} AS source,
  source.revision AS revision,
  source.changedRevision AS changedRevision
