-- Parameters: the subject before the page, number of subjects. Blank nodes are among them.
SELECT DISTINCT subject FROM triple WHERE subject > ? ORDER BY subject LIMIT ?;
