-- Parameters: number, instant, note.
INSERT INTO revisions (number, recorded_at, note) VALUES (?, ?, ?);
