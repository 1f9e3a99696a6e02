-- A page of the claims that a revision ended, in the order of arrival.
-- Parameters: revision, key of the row before the page, size of the page.
-- Columns: id, type, from, to, minerals, confidence, status, citations, instant, instant of retraction, valid from, valid to,
-- share, basis of the share; then id of the claim that took its place, key.
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, superseded_by, key
FROM claims
WHERE changed_revision = ?1 AND retracted_at IS NOT NULL AND key > ?2
ORDER BY key
LIMIT ?3;
