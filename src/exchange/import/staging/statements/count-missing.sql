-- Answers the number of ids that were collected.
SELECT count(*) FROM missing;
