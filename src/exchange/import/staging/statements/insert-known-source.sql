-- Parameter: id.
INSERT OR IGNORE INTO known_source (id) VALUES (?);
