-- An entity that gives way contradicts nothing but its kind. CROSS JOIN keeps SQLite to the order written: few items have several rows, and each finds them by the index.
-- Rows whose id an earlier row gives other values. Answers: row, sort, id, file, line; file and line of the earlier one; contents of both.
SELECT record.seq, record.sort, record.id, record.file, record.line, first.file, first.line, record.content, first.content
FROM item
CROSS JOIN record AS first ON first.seq = item.seq
CROSS JOIN record ON record.id = item.id AND record.sort = item.sort
WHERE item.records > 1 AND record.content <> first.content AND (record.if_absent = 0 OR record.kind <> first.kind)
ORDER BY record.seq;
