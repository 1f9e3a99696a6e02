// Writes claims with a revision that is not published yet. An end that has not come yet is made, without a kind, and must follow.
// Each end is looked for once, however many of the claims stand at it.
// Parameters: $ends (ids), $rows [{type, from, to (places among the ends), properties}], $revision, $recordedAt (ms since 1970).
// Columns: id, from and to of claims with an end that was made by hand and is no entity of ours.
UNWIND range(0, size($ends) - 1) AS place
MERGE (end:Entity {id: $ends[place]})
ON CREATE SET
  end.revision = $revision, end.changedRevision = $revision, end.recordedAt = datetime({epochMillis: $recordedAt})
WITH end, place
ORDER BY place
WITH collect(end) AS ends
UNWIND $rows AS row
WITH row, ends[toInteger(row.from)] AS from, ends[toInteger(row.to)] AS to
CREATE (from)-[claim:$(row.type)]->(to)
SET
  claim = row.properties,
  claim.revision = $revision,
  claim.changedRevision = $revision,
  claim.recordedAt = datetime({epochMillis: $recordedAt})
WITH from, to, claim
WHERE from.revision IS NULL OR to.revision IS NULL
RETURN claim.id AS id, from.id AS from, to.id AS to
