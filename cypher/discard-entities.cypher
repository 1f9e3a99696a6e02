// Deletes entities that were written with a revision that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (entity:Entity)
WHERE entity.changedRevision > $revision AND entity.revision > $revision
WITH entity LIMIT $limit
DETACH DELETE entity
RETURN count(*) AS done
