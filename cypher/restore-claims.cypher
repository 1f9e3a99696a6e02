// Takes retractions and citations of a revision that is not to be back. CLAIM_TYPES stands for the relationship types.
// Parameters: $revision (the current one), $limit.
// Columns: done.
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.changedRevision > $revision AND claim.revision <= $revision
WITH claim LIMIT $limit
OPTIONAL MATCH (former:FormerClaim)
WHERE former.id = claim.id AND former.revision = claim.revision AND former.until > $revision
WITH
  claim,
  coalesce(former.citations, claim.citations) AS citations,
  coalesce(former.sources, claim.sources) AS sources,
  CASE WHEN former IS NULL THEN claim.citedRevision ELSE former.citedRevision END AS citedRevision
SET
  claim.citations = citations,
  claim.sources = sources,
  claim.citedRevision = citedRevision,
  claim.changedRevision = coalesce(citedRevision, claim.revision)
REMOVE claim.retractedAt, claim.retractionReason, claim.supersededBy, claim.retractedRevision
RETURN count(*) AS done
