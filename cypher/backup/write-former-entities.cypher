// Writes what entities of a backup were before their last version.
// Parameters: $rows [{id, kind, properties, revision (the first that held it), recordedAt, changedRevision, changedAt, until (the
// revision of the next version)}] (ms since 1970).
UNWIND $rows AS row
CREATE (former:FormerEntity {id: row.id})
SET
  former += row.properties,
  former.kind = row.kind,
  former.revision = row.revision,
  former.recordedAt = datetime({epochMillis: row.recordedAt}),
  former.changedRevision = row.changedRevision,
  former.changedAt = datetime({epochMillis: row.changedAt}),
  former.until = row.until
