-- Answers the number of rows that are refused.
SELECT count(*) FROM refused;
