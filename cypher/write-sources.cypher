// Writes sources with a revision that is not published yet.
// Parameters: $rows [{id, properties}], $revision.
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET
  source.revision = coalesce(source.revision, $revision),
  source.changedRevision = $revision,
  source += row.properties
