-- Changes no row where the entity is known with another kind. The instant is kept from the first time.
-- Parameters: id, kind, name, names, description, facts, fields, id it is merged into, instant, revision.
INSERT INTO entities (id, kind, name, names, description, facts, fields, merged_into, recorded_at, changed_revision)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name,
  names = excluded.names,
  description = excluded.description,
  facts = excluded.facts,
  fields = excluded.fields,
  merged_into = excluded.merged_into,
  changed_revision = excluded.changed_revision
WHERE entities.kind = excluded.kind;
