// Replaces the citations of current claims, with a revision that is not published yet. CLAIM_TYPES stands for the relationship types.
// Parameters: $ids, $byId {id: {citations, sources}}, $revision.
// Columns: id of each claim that was current.
WITH $ids AS ids
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id IN ids AND claim.revision > 0 AND claim.retractedRevision IS NULL
SET
  claim.citations = $byId[claim.id].citations,
  claim.sources = $byId[claim.id].sources,
  claim.citedRevision = $revision,
  claim.changedRevision = $revision
RETURN claim.id AS id
