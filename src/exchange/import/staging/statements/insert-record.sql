-- Parameters: sort, id, kind, from, to, minerals, sources, content, citations, uncited, if_absent, file, line.
INSERT INTO record (sort, id, kind, from_id, to_id, minerals, sources, content, citations, uncited, if_absent, file, line)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
