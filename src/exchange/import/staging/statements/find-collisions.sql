-- Rows whose id an earlier row gives to a thing of another sort. Answers: row, sort, id, file, line; sort, file and line of the earlier one.
SELECT record.seq, record.sort, record.id, record.file, record.line, first.sort, first.file, first.line
FROM (SELECT id, min(seq) AS seq FROM record GROUP BY id HAVING min(sort) <> max(sort)) AS shared
CROSS JOIN record AS first ON first.seq = shared.seq
CROSS JOIN record ON record.id = shared.id AND record.sort <> first.sort
ORDER BY record.seq;
