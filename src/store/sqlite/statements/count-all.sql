-- How many rows of any kind there are that a backup would bring.
-- Columns: the number.
SELECT (SELECT count(*) FROM revisions) + (SELECT count(*) FROM meta) + (SELECT count(*) FROM sources)
  + (SELECT count(*) FROM entities) + (SELECT count(*) FROM claims) + (SELECT count(*) FROM access_keys);
