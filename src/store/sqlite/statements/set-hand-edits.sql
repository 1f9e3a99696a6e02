-- Sets the count of hand edits back: a restore writes rows of revisions that are there already, which the triggers take for edits.
-- Parameters: the number.
UPDATE hand_edits SET count = ?;
