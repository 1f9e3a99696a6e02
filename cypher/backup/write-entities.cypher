// Writes entities of a backup, as they are in their last version.
// Parameters: $rows [{id, kind, label, properties, revision (the first that held it), recordedAt, changedRevision, changedAt}] (ms
// since 1970).
UNWIND $rows AS row
CREATE (entity:Entity {id: row.id})
SET
  entity += row.properties,
  entity.kind = row.kind,
  entity.revision = row.revision,
  entity.recordedAt = datetime({epochMillis: row.recordedAt}),
  entity.changedRevision = row.changedRevision,
  entity.changedAt = datetime({epochMillis: row.changedAt}),
  entity:$(row.label)
