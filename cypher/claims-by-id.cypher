// Claims by id: all versions, published or not. CLAIM_TYPES stands for the relationship types: each has an index of its own.
// Parameters: $ids.
// Columns: id, claim (its properties), type, from, to, recordedAt, retractedAt (ms since 1970), revision, retractedRevision,
// citedRevision (the last revision that replaced its citations).
WITH $ids AS ids
MATCH ()-[claim:CLAIM_TYPES]->()
WHERE claim.id IN ids AND claim.revision > 0
RETURN
  claim.id AS id,
  claim {.*} AS claim,
  type(claim) AS type,
  startNode(claim).id AS from,
  endNode(claim).id AS to,
  claim.recordedAt.epochMillis AS recordedAt,
  claim.retractedAt.epochMillis AS retractedAt,
  claim.revision AS revision,
  claim.retractedRevision AS retractedRevision,
  claim.citedRevision AS citedRevision
