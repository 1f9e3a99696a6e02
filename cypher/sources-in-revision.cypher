// A page of the sources that were last written by a revision, by id.
// Parameters: $revision, $after (id of the one before the page), $limit.
// Columns: id, source (its properties), revision, changedRevision.
MATCH (source:Source)
WHERE source.changedRevision = $revision AND source.id > $after
RETURN
  source.id AS id,
  source {.*} AS source,
  source.revision AS revision,
  source.changedRevision AS changedRevision
ORDER BY id
LIMIT $limit
