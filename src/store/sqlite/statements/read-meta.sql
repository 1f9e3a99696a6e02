-- The named values.
-- Columns: name, value.
SELECT name, value FROM meta;
