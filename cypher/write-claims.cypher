// Writes claims with a revision that is not published yet. An end that has not come yet is made, without a kind, and must follow.
// Parameters: $rows [{type, from, to, properties}], $revision, $recordedAt (ms since 1970).
// Columns: id, from and to of claims with an end that was made by hand and is no entity of ours.
UNWIND $rows AS row
MERGE (from:Entity {id: row.from})
ON CREATE SET
  from.revision = $revision, from.changedRevision = $revision, from.recordedAt = datetime({epochMillis: $recordedAt})
MERGE (to:Entity {id: row.to})
ON CREATE SET
  to.revision = $revision, to.changedRevision = $revision, to.recordedAt = datetime({epochMillis: $recordedAt})
CREATE (from)-[claim:$(row.type)]->(to)
SET
  claim = row.properties,
  claim.revision = $revision,
  claim.changedRevision = $revision,
  claim.recordedAt = datetime({epochMillis: $recordedAt})
WITH from, to, claim
WHERE from.revision IS NULL OR to.revision IS NULL
RETURN claim.id AS id, from.id AS from, to.id AS to
