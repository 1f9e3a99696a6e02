// A page of the versions of entities that a revision wrote, by id.
// Parameters: $revision, $after (id of the one before the page), $limit.
// Columns: id, entity (its properties), recordedAt, changedAt (ms since 1970), revision, changedRevision, wasMergedInto (the id that the
// version before was merged into).
CALL () {
  MATCH (entity:Entity)
  WHERE entity.changedRevision = $revision AND entity.id > $after
  RETURN entity
  UNION ALL
  MATCH (entity:FormerEntity)
  WHERE entity.changedRevision = $revision AND entity.id > $after
  RETURN entity
}
WITH entity
ORDER BY entity.id
LIMIT $limit
RETURN
  entity.id AS id,
  entity {.*} AS entity,
  entity.recordedAt.epochMillis AS recordedAt,
  coalesce(entity.changedAt, entity.recordedAt).epochMillis AS changedAt,
  entity.revision AS revision,
  entity.changedRevision AS changedRevision,
  head(COLLECT {
    MATCH (before:FormerEntity)
    WHERE before.id = entity.id AND before.changedRevision < $revision
    RETURN before.mergedInto
    ORDER BY before.changedRevision DESC
    LIMIT 1
  }) AS wasMergedInto
ORDER BY id
