-- Parameters: id, kind.
INSERT OR IGNORE INTO known_entity (id, kind) VALUES (?, ?);
