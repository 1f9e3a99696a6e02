// Writes versions of claims of a backup, with the end of those that were retracted.
// Parameters: $rows [{type, from, to, properties, revision, recordedAt, changedRevision, retractedRevision, retractedAt (both null for a
// current one)}] (ms since 1970).
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[claim:$(row.type)]->(to)
SET
  claim = row.properties,
  claim.revision = row.revision,
  claim.recordedAt = datetime({epochMillis: row.recordedAt}),
  claim.changedRevision = row.changedRevision,
  claim.retractedRevision = row.retractedRevision,
  claim.retractedAt = CASE WHEN row.retractedAt IS NULL THEN null ELSE datetime({epochMillis: row.retractedAt}) END
