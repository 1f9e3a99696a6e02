// What was known at a revision.
// Parameters: $at.
claim.revision <= $at AND (claim.retractedRevision IS NULL OR claim.retractedRevision > $at)
