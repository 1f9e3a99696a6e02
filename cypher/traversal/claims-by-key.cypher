// What traversals need of claims by their element ids.
// Parameters: $keys.
// Columns: key, id, type, from, to, minerals, validFrom, validTo, share, shareOf, confidence, status, sources, recordedAt,
// retractedAt (ms since 1970), revision, retractedRevision.
MATCH (from)-[claim]->(to)
WHERE elementId(claim) IN $keys
RETURN
  elementId(claim) AS key,
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
