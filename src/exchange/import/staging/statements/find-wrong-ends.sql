-- Ends that are unknown, or of a kind that the type does not allow. The kind of a broken row is not known, and passes.
-- Answers: row, column, id, kind (NULL for an unknown one), type, file, line.
SELECT seq, 'from', from_id, known_entity.kind, record.kind, file, line
FROM record LEFT JOIN known_entity ON known_entity.id = record.from_id
WHERE record.sort = 'claim' AND (
  known_entity.id IS NULL
  OR known_entity.kind IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM allowed_end WHERE type = record.kind AND allowed_end.kind = known_entity.kind AND side = 'from'
  )
)
UNION ALL
SELECT seq, 'to', to_id, known_entity.kind, record.kind, file, line
FROM record LEFT JOIN known_entity ON known_entity.id = record.to_id
WHERE record.sort = 'claim' AND (
  known_entity.id IS NULL
  OR known_entity.kind IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM allowed_end WHERE type = record.kind AND allowed_end.kind = known_entity.kind AND side = 'to'
  )
);
