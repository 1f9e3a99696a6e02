-- Parameters: the id before the page, number of rows.
SELECT id FROM missing WHERE id > ? ORDER BY id LIMIT ?;
