// The citations that claims had at a revision, for those that were cited anew after it.
// Parameters: $ids, $revision.
// Columns: id and revision of the claim, sources, citations.
MATCH (former:FormerClaim)
WHERE former.id IN $ids AND former.changedRevision <= $revision AND former.until > $revision
RETURN
  former.id AS id,
  former.revision AS revision,
  former.sources AS sources,
  former.citations AS citations
