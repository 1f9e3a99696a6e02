// A page of the claims that a revision ended, by id: it was the last to write to them. CLAIM_TYPE stands for their relationship type.
// Parameters: $revision, $after (id of the one before the page), $limit.
// Columns: id, type, from, to, minerals, validFrom, validTo, share, shareOf, confidence, status, sources, recordedAt, retractedAt
// (ms since 1970), supersededBy, revision, retractedRevision.
MATCH ()-[claim:CLAIM_TYPE]->()
USING INDEX claim:CLAIM_TYPE(changedRevision)
WHERE claim.changedRevision = $revision AND claim.retractedRevision = $revision AND claim.id > $after
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
  claim.supersededBy AS supersededBy,
  claim.revision AS revision,
  claim.retractedRevision AS retractedRevision
ORDER BY id
LIMIT $limit
