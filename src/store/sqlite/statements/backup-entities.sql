-- A page of all versions of entities after one, by id and then by revision: two lists, each in the order of an index, are merged.
-- Parameters: id of the one, its revision, size of the page.
-- Columns: id, kind, name, names, description, facts, fields, id it is merged into, instant, instant of the version; then
-- revision of the version.
SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at,
  (SELECT revisions.recorded_at FROM revisions WHERE number = changed_revision), changed_revision
FROM entities
WHERE id >= ?1 AND (id > ?1 OR changed_revision > ?2)
UNION ALL
SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at,
  (SELECT revisions.recorded_at FROM revisions WHERE number = changed_revision), changed_revision
FROM former_entities
WHERE (id, changed_revision) > (?1, ?2)
ORDER BY id, changed_revision
LIMIT ?3;
