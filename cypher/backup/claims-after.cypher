// A page of all versions of claims after one, by id and then by revision, published or not. CLAIM_TYPE stands for their relationship
// type.
// Parameters: $after (its id), $afterRevision, $limit.
// Columns: id, claim (its properties), type, from, to, recordedAt, retractedAt (ms since 1970), revision, retractedRevision.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE claim.id >= $after AND claim.revision > 0 AND (claim.id > $after OR claim.revision > $afterRevision)
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
ORDER BY claim.id, claim.revision
LIMIT $limit
