// The sources that claims had at a revision, for those that were cited anew after it.
// Parameters: $revision.
// Columns: id and revision of the claim, sources.
MATCH (former:FormerClaim)
WHERE former.until > $revision AND former.changedRevision <= $revision
RETURN former.id AS id, former.revision AS revision, former.sources AS sources
