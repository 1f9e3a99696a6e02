// Entities by id, published or not.
// Parameters: $ids.
// Columns: id, entity (its properties), recordedAt (ms since 1970), revision, changedRevision.
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN
  entity.id AS id,
  entity {.*} AS entity,
  entity.recordedAt.epochMillis AS recordedAt,
  entity.revision AS revision,
  entity.changedRevision AS changedRevision
