-- Parameters: the number before the page, number of rows. Answers: number, instant.
SELECT number, recorded_at FROM revision WHERE number > ? ORDER BY number LIMIT ?;
