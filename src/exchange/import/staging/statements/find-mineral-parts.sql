-- Which mineral the load makes part of which; claims that were retracted before do not count. Answers: claim id, part, whole, file, line, row.
SELECT record.id, record.from_id, record.to_id, record.file, record.line, record.seq
FROM record
CROSS JOIN known_entity AS part ON part.id = record.from_id AND part.kind = 'MINERAL'
CROSS JOIN known_entity AS whole ON whole.id = record.to_id AND whole.kind = 'MINERAL'
WHERE record.sort = 'claim' AND record.kind = 'PART_OF' AND json_extract(record.content, '$.retractedAt') IS NULL
ORDER BY record.seq;
