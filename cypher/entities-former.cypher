// What entities were at a revision, for those that were written to after it.
// Parameters: $ids, $revision.
// Columns: id, entity (its properties), recordedAt, changedAt (ms since 1970), revision, changedRevision.
MATCH (entity:FormerEntity)
WHERE entity.id IN $ids AND entity.changedRevision <= $revision AND entity.until > $revision
RETURN
  entity.id AS id,
  entity {.*} AS entity,
  entity.recordedAt.epochMillis AS recordedAt,
  coalesce(entity.changedAt, entity.recordedAt).epochMillis AS changedAt,
  entity.revision AS revision,
  entity.changedRevision AS changedRevision
