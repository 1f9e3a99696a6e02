-- Parameter: rows left out.
INSERT INTO sealed (id, skipped) VALUES (1, ?);
