-- A page of the versions of entities that a revision wrote, by id.
-- Parameters: revision, id of the one before the page, size of the page.
-- Columns: id, kind, name, names, description, facts, fields, id it is merged into, instant, instant of the version; then the id that
-- the version before was merged into.
WITH page AS (
  SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at
  FROM entities
  WHERE changed_revision = ?1 AND id > ?2
  UNION ALL
  SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at
  FROM former_entities
  WHERE changed_revision = ?1 AND id > ?2
  ORDER BY id
  LIMIT ?3
)
SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at,
  (SELECT recorded_at FROM revisions WHERE number = ?1),
  (
    SELECT former.merged_into
    FROM former_entities AS former
    WHERE former.id = page.id AND former.changed_revision < ?1
    ORDER BY former.changed_revision DESC
    LIMIT 1
  )
FROM page;
