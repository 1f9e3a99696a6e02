-- Parameters: from, to, rows.
INSERT INTO link (from_id, to_id, rows) VALUES (?, ?, ?);
