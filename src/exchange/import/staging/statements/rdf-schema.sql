-- The triples of one file, until they are read by subjects. It is thrown away with its folder.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -32768;

CREATE TABLE triple (
  seq INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  predicate TEXT NOT NULL,
  value TEXT NOT NULL,     -- an IRI, a blank node, or the text of a literal
  literal INTEGER NOT NULL,
  language TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

BEGIN;
