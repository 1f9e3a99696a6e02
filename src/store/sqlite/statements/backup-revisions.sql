-- A page of the revisions after one, the earliest first.
-- Parameters: number of the one, size of the page.
-- Columns: number, instant, author, note.
SELECT number, recorded_at, author, note FROM revisions WHERE number > ? ORDER BY number LIMIT ?;
