-- Files that are the source of a claim which is to be written.
SELECT DISTINCT record.file
FROM item CROSS JOIN record ON record.id = item.id AND record.sort = item.sort
WHERE item.sort = 'claim' AND item.uncited = 1 AND item.action IN ('new', 'superseded') AND record.uncited = 1
ORDER BY record.file;
