-- A page of what was written after a place in the order of revisions. Two halves, since SQLite does not look up a pair of
-- a column and the row's key in an index.
-- Parameters: revision and key of the row before the page, size of the page.
-- Columns: id, type, from, to, minerals, confidence, status, citations, instant, instant of retraction, valid from, valid to,
-- share, basis of the share; then revision, key.
WITH page AS (
  SELECT changed_revision, key FROM claims WHERE changed_revision = ?1 AND key > ?2
  UNION ALL
  SELECT changed_revision, key FROM claims WHERE changed_revision > ?1
  ORDER BY changed_revision, key
  LIMIT ?3
)
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, page.changed_revision, page.key
FROM page
JOIN claims ON claims.key = page.key
ORDER BY page.changed_revision, page.key;
