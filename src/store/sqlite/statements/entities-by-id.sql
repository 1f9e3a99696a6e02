-- Parameters: JSON array of ids.
-- Columns: id, kind, name, names, description, facts, fields, id it is merged into, instant, instant of the version.
SELECT id, kind, name, names, description, facts, fields, merged_into, entities.recorded_at, revisions.recorded_at
FROM entities
JOIN revisions ON revisions.number = changed_revision
WHERE id IN (SELECT value FROM json_each(?));
