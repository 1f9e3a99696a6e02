-- Parameters: the subject before the page, number of subjects. Blank nodes are read with what points to them.
SELECT DISTINCT subject FROM triple WHERE subject > ? AND subject NOT LIKE '\_:%' ESCAPE '\' ORDER BY subject LIMIT ?;
