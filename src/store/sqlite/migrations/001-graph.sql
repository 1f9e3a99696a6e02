-- The tables of the graph.
-- Lists and records inside a row are JSON. Instants are ms since 1970. `key` is the order of arrival: pages of a scan follow it.
-- `changed_revision` is the last revision that wrote the row: changesSince reads by it.

-- "Lode" in ASCII: whose file this is.
PRAGMA application_id = 1282368613;

CREATE TABLE revisions (
  number INTEGER PRIMARY KEY,
  recorded_at INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  publisher TEXT,
  published_on TEXT,
  url TEXT,
  changed_revision INTEGER NOT NULL
) STRICT;

CREATE INDEX sources_by_change ON sources (changed_revision);

CREATE TABLE entities (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
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

CREATE INDEX entities_by_change ON entities (changed_revision);

CREATE TABLE claims (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  minerals TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  share REAL,
  share_of TEXT,
  stage TEXT,
  quantity REAL,
  bound TEXT,
  unit TEXT,
  label TEXT,
  confidence REAL NOT NULL,
  status TEXT NOT NULL,
  citations TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER,
  retraction_reason TEXT,
  changed_revision INTEGER NOT NULL
) STRICT;

-- One version of an id is current at most; the past ones stay, each recorded at an instant of its own.
CREATE UNIQUE INDEX claims_current ON claims (id) WHERE retracted_at IS NULL;
CREATE UNIQUE INDEX claims_retracted ON claims (id, recorded_at) WHERE retracted_at IS NOT NULL;
CREATE INDEX claims_by_change ON claims (changed_revision);

PRAGMA user_version = 1;
