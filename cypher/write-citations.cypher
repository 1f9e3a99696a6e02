// Replaces the citations of current claims, with a revision that is not published yet, and keeps those they had for who reads an
// earlier one. CLAIM_TYPE stands for their relationship type.
// Parameters: $ids, $byId {id: {citations, sources}}, $revision.
// Columns: id of each claim that was current.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE claim.id IN $ids AND claim.revision > 0 AND claim.retractedRevision IS NULL
FOREACH (_ IN CASE WHEN claim.revision < $revision AND coalesce(claim.citedRevision, 0) < $revision THEN [1] ELSE [] END |
  CREATE (former:FormerClaim)
  SET former = properties(claim), former.until = $revision
)
SET
  claim.citations = $byId[claim.id].citations,
  claim.sources = $byId[claim.id].sources,
  claim.citedRevision = $revision,
  claim.changedRevision = $revision
RETURN claim.id AS id
