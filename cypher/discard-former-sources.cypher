// Deletes what was kept of sources for a revision that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (former:FormerSource)
WHERE former.until > $revision
WITH former LIMIT $limit
DELETE former
RETURN count(*) AS done
