// What traversals need of the claims that were written to after a revision, published or not. CLAIM_TYPE stands
// for their relationship type.
// Parameters: $after.
// Columns: id, type, from, to, minerals, validFrom, validTo, share, shareOf, confidence, status, sources, recordedAt, retractedAt
// (ms since 1970), revision, retractedRevision.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE claim.changedRevision > $after
RETURN
  claim.id AS id,
  type(claim) AS type,
  startNode(claim).id AS from,
  endNode(claim).id AS to,
  claim.minerals AS minerals,
  claim.validFrom AS validFrom,
  claim.validTo AS validTo,
  claim.share AS share,
  claim.shareOf AS shareOf,
  claim.confidence AS confidence,
  claim.status AS status,
  claim.sources AS sources,
  claim.recordedAt.epochMillis AS recordedAt,
  claim.retractedAt.epochMillis AS retractedAt,
  claim.revision AS revision,
  claim.retractedRevision AS retractedRevision
