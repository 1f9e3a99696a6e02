-- What is noted from here on is one transaction that is never committed: the area stays as it was sealed.
PRAGMA journal_mode = DELETE;
PRAGMA cache_size = -32768;
BEGIN;
