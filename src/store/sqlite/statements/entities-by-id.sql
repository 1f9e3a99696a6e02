-- Parameters: JSON array of ids.
-- Columns: id, kind, name, names, description, facts, fields, id it is merged into, instant.
SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at
FROM entities
WHERE id IN (SELECT value FROM json_each(?));
