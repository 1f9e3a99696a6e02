-- A page of the sources that were last written by a revision, in the order of arrival.
-- Parameters: revision, key of the row before the page, size of the page.
-- Columns: id, title, publisher, day of publication, url; then key.
SELECT id, title, publisher, published_on, url, key
FROM sources
WHERE changed_revision = ?1 AND key > ?2
ORDER BY key
LIMIT ?3;
