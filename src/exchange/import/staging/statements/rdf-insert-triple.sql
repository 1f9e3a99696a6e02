-- Parameters: subject, predicate, value, literal, language, line.
INSERT INTO triple (subject, predicate, value, literal, language, line) VALUES (?, ?, ?, ?, ?, ?);
