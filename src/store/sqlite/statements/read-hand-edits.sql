-- How many rows others than this program have written or deleted so far.
-- Columns: the number.
SELECT count FROM hand_edits;
