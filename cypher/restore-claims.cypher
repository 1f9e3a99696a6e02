// Takes retractions of a revision that is not to be back. CLAIM_TYPES stands for the relationship types.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.changedRevision > $revision AND claim.revision <= $revision
WITH claim LIMIT $limit
SET claim.changedRevision = claim.revision
REMOVE claim.retractedAt, claim.retractionReason, claim.supersededBy, claim.retractedRevision
RETURN count(*) AS done
