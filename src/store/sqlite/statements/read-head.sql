-- The last revision; zeros where there is none.
-- Columns: number, instant.
SELECT
  coalesce((SELECT number FROM revisions ORDER BY number DESC LIMIT 1), 0),
  coalesce((SELECT recorded_at FROM revisions ORDER BY number DESC LIMIT 1), 0);
