-- Who wrote, what took the place of what, and who may write.

ALTER TABLE revisions ADD COLUMN author TEXT;

ALTER TABLE claims ADD COLUMN superseded_by TEXT;

CREATE TABLE access_keys (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
