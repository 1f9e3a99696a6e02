// Entities that were written to after a revision, published or not.
// Parameters: $after.
// Columns: id, entity (its properties), recordedAt (ms since 1970), revision, changedRevision.
MATCH (entity:Entity)
WHERE entity.changedRevision > $after
RETURN
  entity.id AS id,
  entity {.*} AS entity,
  entity.recordedAt.epochMillis AS recordedAt,
  entity.revision AS revision,
  entity.changedRevision AS changedRevision
