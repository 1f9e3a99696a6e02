-- Lets readers go on while one connection writes. Kept in the file.
PRAGMA journal_mode = WAL;
