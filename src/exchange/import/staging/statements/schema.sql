-- The staging area of one load: a file of its own that is thrown away with it. What is not sealed need not survive a crash.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
-- KiB, with a minus: what sorting and the two indexes may hold in memory.
PRAGMA cache_size = -32768;

-- Every sound row of the files.
CREATE TABLE record (
  seq INTEGER PRIMARY KEY,
  sort TEXT NOT NULL,       -- source, entity or claim
  id TEXT NOT NULL,
  kind TEXT,                -- of an entity; the type of a claim
  from_id TEXT,
  to_id TEXT,
  minerals TEXT NOT NULL,   -- JSON list of entity ids
  sources TEXT NOT NULL,    -- JSON list of the ids of all sources cited
  content TEXT NOT NULL,    -- JSON of all but the id and a claim's citations; equal texts are equal values
  citations TEXT NOT NULL,  -- JSON list; of a claim
  uncited INTEGER NOT NULL, -- 1 for a claim whose source is to be the load itself
  if_absent INTEGER NOT NULL, -- 1 for an entity that gives way to what else is said of it
  file TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;

-- Ids of rows in which something is wrong: what refers to them is not wrong for that.
CREATE TABLE broken (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Each thing that the rows speak of, once, and what is to become of it.
CREATE TABLE item (
  sort TEXT NOT NULL,
  seq INTEGER NOT NULL,     -- its first row that does not give way, else its first
  id TEXT NOT NULL,
  records INTEGER NOT NULL, -- how many rows speak of it
  uncited INTEGER NOT NULL, -- 1 where one of them does not name its source
  if_absent INTEGER NOT NULL, -- 1 where all of them give way
  action TEXT NOT NULL,     -- new, unchanged, superseded, or cited: a claim of the graph that is given further citations
  citations TEXT,           -- JSON list; where cited, all that it is to have
  PRIMARY KEY (sort, seq)
) STRICT, WITHOUT ROWID;

-- What may be referred to: of the load, and of the graph as far as the load refers to it. The kind of a broken one is not known.
CREATE TABLE known_entity (id TEXT PRIMARY KEY, kind TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE known_source (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE missing (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Rows that were sound by themselves and are wrong beside others, or in the graph.
CREATE TABLE refused (seq INTEGER PRIMARY KEY) STRICT;

-- The ontology: which kinds may stand at which end of a type.
CREATE TABLE allowed_end (
  type TEXT NOT NULL,
  kind TEXT NOT NULL,
  side TEXT NOT NULL,       -- from or to
  PRIMARY KEY (type, kind, side)
) STRICT, WITHOUT ROWID;

-- Written when all rows are in and sound, so that a load that is interrupted need not read them again.
CREATE TABLE sealed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  passed_over TEXT NOT NULL -- JSON list of what was left out, by name
) STRICT;

BEGIN;
