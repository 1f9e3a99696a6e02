// Claims by id: all versions, published or not. CLAIM_TYPE stands for their relationship type.
// Parameters: $ids.
// Columns: id, claim (its properties), type, from, to, recordedAt, retractedAt (ms since 1970), revision, retractedRevision.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE claim.id IN $ids AND claim.revision > 0
RETURN
  claim.id AS id,
  claim {.*} AS claim,
  type(claim) AS type,
  startNode(claim).id AS from,
  endNode(claim).id AS to,
  claim.recordedAt.epochMillis AS recordedAt,
  claim.retractedAt.epochMillis AS retractedAt,
  claim.revision AS revision,
  claim.retractedRevision AS retractedRevision
