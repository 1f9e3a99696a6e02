-- A page of the claims that a revision asserted, in the order of arrival: those that are current still, and those that have ended since.
-- Parameters: revision, key of the row before the page, size of the page.
-- Columns: id, type, from, to, minerals, confidence, status, citations, instant, instant of retraction, valid from, valid to,
-- share, basis of the share; then key.
WITH page AS (
  SELECT key FROM claims WHERE changed_revision = ?1 AND retracted_at IS NULL AND key > ?2
  UNION ALL
  SELECT key
  FROM claims
  WHERE retracted_at IS NOT NULL
    AND recorded_at = (SELECT recorded_at FROM revisions WHERE number = ?1)
    AND key > ?2
  ORDER BY key
  LIMIT ?3
)
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, page.key
FROM page
JOIN claims ON claims.key = page.key
ORDER BY page.key;
