// Keeps the citations that current claims have before a revision replaces them. CLAIM_TYPES stands for the relationship types.
// Parameters: $ids, $revision.
WITH $ids AS ids
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE
  claim.id IN ids AND claim.revision > 0 AND claim.retractedRevision IS NULL
  AND claim.revision < $revision AND coalesce(claim.citedRevision, 0) < $revision
CREATE (former:FormerClaim)
SET former = properties(claim), former.until = $revision
