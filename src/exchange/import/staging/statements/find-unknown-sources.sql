-- Answers: row, id, sort of the row that cites it, file, line.
SELECT seq, source.value, record.sort, record.file, record.line
FROM record, json_each(record.sources) AS source
WHERE source.value NOT IN (SELECT id FROM known_source);
