-- Whose file this is.
-- Columns: application id, schema version, number of tables and indexes (0 in a new file).
SELECT
  (SELECT application_id FROM pragma_application_id),
  (SELECT user_version FROM pragma_user_version),
  (SELECT count(*) FROM sqlite_schema);
