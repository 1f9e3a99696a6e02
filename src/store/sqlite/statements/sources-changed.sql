-- A page of what was written after a place in the order of revisions. Two halves, since SQLite does not look up a pair of
-- a column and the row's key in an index.
-- Parameters: revision and key of the row before the page, size of the page.
-- Columns: id, title, publisher, day of publication, url; then revision, key.
WITH page AS (
  SELECT changed_revision, key FROM sources WHERE changed_revision = ?1 AND key > ?2
  UNION ALL
  SELECT changed_revision, key FROM sources WHERE changed_revision > ?1
  ORDER BY changed_revision, key
  LIMIT ?3
)
SELECT id, title, publisher, published_on, url, page.changed_revision, page.key
FROM page
JOIN sources ON sources.key = page.key
ORDER BY page.changed_revision, page.key;
