// What traversals need of all claims, published or not. CLAIM_TYPES stands for the relationship types.
// Columns: id, type, from, to, minerals, validFrom, validTo, share, shareOf, confidence, status, sources, recordedAt, retractedAt
// (ms since 1970), revision, retractedRevision.
MATCH (from)-[claim:CLAIM_TYPES]->(to)
WHERE claim.revision IS NOT NULL
RETURN
  claim.id AS id,
  type(claim) AS type,
  from.id AS from,
  to.id AS to,
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
