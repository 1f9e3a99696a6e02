-- Of a load that keeps mergers. Answers: row, id, what it was merged into, whether that is no entity of the load (1), file, line.
SELECT record.seq, record.id, json_extract(record.content, '$.mergedInto') AS merged_into, known_entity.id IS NULL, record.file, record.line
FROM record LEFT JOIN known_entity ON known_entity.id = merged_into
WHERE record.sort = 'entity' AND merged_into IS NOT NULL
ORDER BY record.seq;
