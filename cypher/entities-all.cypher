// All entities, published or not.
// Columns: id, entity (its properties), recordedAt, changedAt (ms since 1970), revision, changedRevision.
MATCH (entity:Entity)
WHERE entity.revision IS NOT NULL
RETURN
  entity.id AS id,
  entity {.*} AS entity,
  entity.recordedAt.epochMillis AS recordedAt,
  coalesce(entity.changedAt, entity.recordedAt).epochMillis AS changedAt,
  entity.revision AS revision,
  entity.changedRevision AS changedRevision
