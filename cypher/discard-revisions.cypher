// Deletes revisions that were written ahead of the marker: a restore that is not to be.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH (revision:Revision)
WHERE revision.number > $revision
WITH revision LIMIT $limit
DELETE revision
RETURN count(*) AS done
