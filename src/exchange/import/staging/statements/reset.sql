-- Forgets what was found in the graph, and begins with what the load itself knows.
UPDATE item SET action = 'new', citations = NULL WHERE action <> 'new';
DELETE FROM known_entity;
DELETE FROM known_source;
DELETE FROM missing;
INSERT OR IGNORE INTO known_entity (id, kind) SELECT id, kind FROM record WHERE sort = 'entity';
INSERT OR IGNORE INTO known_entity (id, kind) SELECT id, NULL FROM broken;
INSERT OR IGNORE INTO known_source (id) SELECT id FROM record WHERE sort = 'source';
INSERT OR IGNORE INTO known_source (id) SELECT id FROM broken;
