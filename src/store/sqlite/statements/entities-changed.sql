-- A page of what was written after a place in the order of revisions. Two halves, since SQLite does not look up a pair of
-- a column and the row's key in an index.
-- Parameters: revision and key of the row before the page, size of the page.
-- Columns: id, kind, name, names, description, facts, fields, id it is merged into, instant, instant of the version; then
-- revision, key.
WITH page AS (
  SELECT changed_revision, key FROM entities WHERE changed_revision = ?1 AND key > ?2
  UNION ALL
  SELECT changed_revision, key FROM entities WHERE changed_revision > ?1
  ORDER BY changed_revision, key
  LIMIT ?3
)
SELECT id, kind, name, names, description, facts, fields, merged_into, entities.recorded_at, revisions.recorded_at,
  page.changed_revision, page.key
FROM page
JOIN entities ON entities.key = page.key
JOIN revisions ON revisions.number = page.changed_revision
ORDER BY page.changed_revision, page.key;
