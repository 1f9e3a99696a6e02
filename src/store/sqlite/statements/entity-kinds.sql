-- Parameters: JSON array of ids.
-- Columns: id, kind.
SELECT id, kind FROM entities WHERE id IN (SELECT value FROM json_each(?));
