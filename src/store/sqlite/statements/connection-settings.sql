-- What every connection is set to. Several statements, run as one script.
-- journal_size_limit: 64 MB, so that the log of a large load does not stay on disk at its largest.
PRAGMA synchronous = FULL;
PRAGMA journal_size_limit = 67108864;
