// Deletes what was kept of claims for a revision that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (former:FormerClaim)
WHERE former.until > $revision
WITH former LIMIT $limit
DELETE former
RETURN count(*) AS done
