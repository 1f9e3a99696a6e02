// Writes entities with a revision that is not published yet. One that a claim named before it came gets its values here.
// Parameters: $rows [{id, kind, label, properties}], $revision, $recordedAt (ms since 1970).
// Columns: id and kind of the entities that are known with another kind.
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET
  entity.revision = coalesce(entity.revision, $revision),
  entity.recordedAt = coalesce(entity.recordedAt, datetime({epochMillis: $recordedAt})),
  entity.kind = coalesce(entity.kind, row.kind),
  entity.changedRevision = $revision,
  entity.changedAt = datetime({epochMillis: $recordedAt}),
  entity += row.properties,
  entity:$(row.label)
WITH entity, row
WHERE entity.kind <> row.kind
RETURN row.id AS id, row.kind AS kind
