-- Answers the number of tables and indexes: 0 in an area that was never begun.
SELECT count(*) FROM sqlite_master;
