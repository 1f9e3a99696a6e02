-- Parameters: action, citations, sort, row.
UPDATE item SET action = ?, citations = ? WHERE sort = ? AND seq = ?;
