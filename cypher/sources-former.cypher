// What sources were at a revision, for those that were written to after it.
// Parameters: $ids, $revision.
// Columns: id, source (its properties), revision, changedRevision.
MATCH (source:FormerSource)
WHERE source.id IN $ids AND source.changedRevision <= $revision AND source.until > $revision
RETURN
  source.id AS id,
  source {.*} AS source,
  source.revision AS revision,
  source.changedRevision AS changedRevision
