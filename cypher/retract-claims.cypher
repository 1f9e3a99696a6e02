// Ends current claims of earlier revisions, with a revision that is not published yet. CLAIM_TYPE stands for their relationship type.
// Parameters: $ids, $byId {id: {reason, supersededBy}}, $revision, $recordedAt (ms since 1970).
// Columns: id of each claim that was current.
MATCH ()-[claim:CLAIM_TYPE]->()
WHERE claim.id IN $ids AND claim.revision > 0 AND claim.revision < $revision AND claim.retractedRevision IS NULL
SET
  claim.retractedAt = datetime({epochMillis: $recordedAt}),
  claim.retractionReason = $byId[claim.id].reason,
  claim.supersededBy = $byId[claim.id].supersededBy,
  claim.retractedRevision = $revision,
  claim.changedRevision = $revision
RETURN claim.id AS id
