-- Of the claims that are current, the one that was written first.
-- Parameters: JSON array of ids.
-- Columns: id.
SELECT id
FROM claims
WHERE retracted_at IS NULL AND id IN (SELECT value FROM json_each(?))
ORDER BY +key
LIMIT 1;
