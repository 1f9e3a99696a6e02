-- Sources that the load cites and does not hold.
DELETE FROM missing;
INSERT OR IGNORE INTO missing (id)
SELECT source.value FROM record, json_each(record.sources) AS source
WHERE source.value NOT IN (SELECT id FROM known_source);
