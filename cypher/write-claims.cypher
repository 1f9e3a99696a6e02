// Writes claims with a revision that is not published yet. An end that has not come yet is made, without a kind, and must follow.
// Each end is looked for once, however many of the claims stand at it. All properties are set at once: the indexes are asked after each time.
// Parameters: $ends (ids), $rows [[type, from, to (places among the ends), properties]], $revision, $recordedAt (ms since 1970).
// Columns: id, from and to of claims with an end that was made by hand and is no entity of ours.
WITH datetime({epochMillis: $recordedAt}) AS recordedAt
UNWIND range(0, size($ends) - 1) AS place
MERGE (end:Entity {id: $ends[place]})
ON CREATE SET end.revision = $revision, end.changedRevision = $revision, end.recordedAt = recordedAt
WITH recordedAt, end, place
ORDER BY place
WITH recordedAt, collect(end) AS ends
UNWIND $rows AS row
WITH
  recordedAt,
  row[0] AS type,
  ends[toInteger(row[1])] AS from,
  ends[toInteger(row[2])] AS to,
  row[3] AS properties
CREATE (from)-[claim:$(type)]->(to)
SET claim += properties {.*, revision: $revision, changedRevision: $revision, recordedAt: recordedAt}
WITH from, to, claim
WHERE from.revision IS NULL OR to.revision IS NULL
RETURN claim.id AS id, from.id AS from, to.id AS to
