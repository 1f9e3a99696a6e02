-- Keeps what an entity is before a revision gives it other values.
-- Parameters: id, revision.
INSERT INTO former_entities (id, kind, name, names, description, facts, fields, merged_into, recorded_at, changed_revision)
SELECT id, kind, name, names, description, facts, fields, merged_into, recorded_at, changed_revision
FROM entities
WHERE id = ? AND changed_revision < ?;
