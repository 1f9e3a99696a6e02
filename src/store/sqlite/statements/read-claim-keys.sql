-- Parameters: revision.
-- Columns: lowest and highest key of the claims that the revision has written; null where it has written none.
SELECT
  (SELECT key FROM claims WHERE changed_revision = ?1 ORDER BY key LIMIT 1),
  (SELECT key FROM claims WHERE changed_revision = ?1 ORDER BY key DESC LIMIT 1);
