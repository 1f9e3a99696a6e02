// Deletes claims that were written with a revision that is not to be. CLAIM_TYPES stands for the relationship types.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.changedRevision > $revision AND claim.revision > $revision
WITH claim LIMIT $limit
DELETE claim
RETURN count(*) AS done
