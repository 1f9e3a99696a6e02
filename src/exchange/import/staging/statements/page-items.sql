-- Parameters: sort, the row before the page, number of rows. Answers the item with its first row.
SELECT item.seq, item.id, item.records, item.uncited, item.if_absent, item.action, item.citations,
  record.content, record.citations, record.file, record.line
FROM item CROSS JOIN record ON record.seq = item.seq
WHERE item.sort = ? AND item.seq > ?
ORDER BY item.seq
LIMIT ?;
