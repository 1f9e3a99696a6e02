-- A page of the claims that a revision asserted, in the order of arrival.
-- Parameters: revision, key of the row before the page, size of the page.
-- Columns: id, type, from, to, minerals, confidence, status, citations, instant, instant of retraction, valid from, valid to,
-- share, basis of the share; then key.
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, key
FROM claims
WHERE recorded_at = (SELECT recorded_at FROM revisions WHERE number = ?1) AND key > ?2
ORDER BY key
LIMIT ?3;
