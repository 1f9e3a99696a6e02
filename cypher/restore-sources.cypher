// Makes sources again what they were before a revision that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (source:Source)
WHERE source.changedRevision > $revision AND source.revision <= $revision
WITH source LIMIT $limit
MATCH (former:FormerSource)
WHERE former.id = source.id AND former.until > $revision
SET source = properties(former)
REMOVE source.until
RETURN count(*) AS done
