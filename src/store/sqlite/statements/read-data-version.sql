-- A number that changes when another connection, of this or any process, has committed.
-- Columns: the number.
PRAGMA data_version;
