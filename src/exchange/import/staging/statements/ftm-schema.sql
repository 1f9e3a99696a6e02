-- What a file of FollowTheMoney holds, until its links can be told from those that lead nowhere. It is thrown away with its folder.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -16384;

-- Everything that is no link; kind is NULL for what was passed over.
CREATE TABLE thing (id TEXT PRIMARY KEY, kind TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE link (
  seq INTEGER PRIMARY KEY,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  rows TEXT NOT NULL -- JSON
) STRICT;

BEGIN;
