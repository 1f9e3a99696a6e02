// Deletes sources that were written with a revision that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (source:Source)
WHERE source.changedRevision > $revision AND source.revision > $revision
WITH source LIMIT $limit
DETACH DELETE source
RETURN count(*) AS done
