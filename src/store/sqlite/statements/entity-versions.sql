-- All versions of entities, the present ones too.
-- Parameters: JSON array of ids.
-- Columns: id, kind, name, names, description, facts, fields, id it is merged into, instant, instant of the version.
WITH wanted AS (SELECT value AS id FROM json_each(?)),
versions AS (
  SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at, changed_revision
  FROM entities
  WHERE id IN (SELECT id FROM wanted)
  UNION ALL
  SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at, changed_revision
  FROM former_entities
  WHERE id IN (SELECT id FROM wanted)
)
SELECT id, kind, name, names, description, facts, fields, merged_into, versions.recorded_at, revisions.recorded_at
FROM versions
JOIN revisions ON revisions.number = versions.changed_revision;
