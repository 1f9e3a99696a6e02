// Makes entities again what they were before a revision that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (entity:Entity)
WHERE entity.changedRevision > $revision AND entity.revision <= $revision
WITH entity LIMIT $limit
MATCH (former:FormerEntity)
WHERE former.id = entity.id AND former.until > $revision
SET entity = properties(former)
REMOVE entity.until
RETURN count(*) AS done
