-- Minerals that are unknown or of another kind. Answers: row, id, kind (NULL for an unknown one), file, line.
SELECT seq, mineral.value, known_entity.kind, file, line
FROM record, json_each(record.minerals) AS mineral
LEFT JOIN known_entity ON known_entity.id = mineral.value
WHERE record.minerals <> '[]' AND (known_entity.id IS NULL OR known_entity.kind <> 'MINERAL');
