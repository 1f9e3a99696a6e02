// Writes sources of a backup.
// Parameters: $rows [{id, properties, revision}].
UNWIND $rows AS row
CREATE (source:Source {id: row.id})
SET source += row.properties, source.revision = row.revision, source.changedRevision = row.revision
