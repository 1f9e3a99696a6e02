-- What entities were before they were given other values. `changed_revision` is that of the version itself.

CREATE TABLE former_entities (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  description TEXT,
  facts TEXT NOT NULL,
  fields TEXT NOT NULL,
  merged_into TEXT,
  recorded_at INTEGER NOT NULL,
  changed_revision INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX former_entities_by_version ON former_entities (id, changed_revision);

PRAGMA user_version = 4;
