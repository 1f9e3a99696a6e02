-- Revisions before one, the latest first.
-- Parameters: number of the one, size of the page.
-- Columns: number, instant, author, note.
SELECT number, recorded_at, author, note FROM revisions WHERE number < ? ORDER BY number DESC LIMIT ?;
