-- Parameters: JSON array of ids.
-- Columns: id, title, publisher, day of publication, url.
SELECT id, title, publisher, published_on, url
FROM sources
WHERE id IN (SELECT value FROM json_each(?));
