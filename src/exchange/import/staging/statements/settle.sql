-- All that was written so far is on the disk when this is done: only then may the seal be written.
COMMIT;
PRAGMA synchronous = FULL;
BEGIN;
CREATE TABLE settled (id INTEGER PRIMARY KEY) STRICT;
COMMIT;
