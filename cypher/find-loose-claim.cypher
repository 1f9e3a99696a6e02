// A claim of a revision with an end that never came.
// Parameters: $revision.
// Columns: id, from, to.
MATCH (end:Entity)
WHERE end.changedRevision = $revision AND end.kind IS NULL
MATCH (end)-[claim]-()
RETURN claim.id AS id, startNode(claim).id AS from, endNode(claim).id AS to
LIMIT 1
