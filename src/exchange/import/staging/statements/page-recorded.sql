-- Parameters: sort (source or entity), the id before the page, number of rows. Answers: id, content, instant and number of its revision.
SELECT item.id, record.content, revision.recorded_at, revision.number
FROM item
CROSS JOIN record ON record.seq = item.seq
CROSS JOIN first_named ON first_named.sort = item.sort AND first_named.id = item.id
CROSS JOIN revision ON revision.recorded_at = first_named.recorded_at
WHERE item.sort = ? AND item.id > ?
ORDER BY item.id
LIMIT ?;
