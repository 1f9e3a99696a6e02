-- Entities that the load refers to and does not hold.
DELETE FROM missing;
INSERT OR IGNORE INTO missing (id)
SELECT from_id FROM record WHERE sort = 'claim' AND from_id NOT IN (SELECT id FROM known_entity)
UNION ALL
SELECT to_id FROM record WHERE sort = 'claim' AND to_id NOT IN (SELECT id FROM known_entity)
UNION ALL
SELECT mineral.value FROM record, json_each(record.minerals) AS mineral
WHERE record.minerals <> '[]' AND mineral.value NOT IN (SELECT id FROM known_entity);
