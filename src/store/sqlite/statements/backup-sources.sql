-- A page of the sources after one, by id.
-- Parameters: id of the one, size of the page.
-- Columns: id, title, publisher, day of publication, url, revision of these values.
SELECT id, title, publisher, published_on, url, changed_revision FROM sources WHERE id > ? ORDER BY id LIMIT ?;
