-- Parameters: id, sort. Refuses all rows of a thing.
INSERT INTO refused (seq) SELECT seq FROM record WHERE id = ? AND sort = ? ON CONFLICT DO NOTHING;
