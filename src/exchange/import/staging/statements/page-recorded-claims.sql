-- Parameters: the id before the page, number of rows. Answers: id, content, number of rows, citations of the first.
SELECT item.id, record.content, item.records, record.citations
FROM item CROSS JOIN record ON record.seq = item.seq
WHERE item.sort = 'claim' AND item.id > ?
ORDER BY item.id
LIMIT ?;
