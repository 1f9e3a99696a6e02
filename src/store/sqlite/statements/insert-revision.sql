-- Parameters: number, instant, author, note.
INSERT INTO revisions (number, recorded_at, author, note) VALUES (?, ?, ?, ?);
