-- Entities and sources have no instants in exports: they are recorded with the first claim that names them, or with what cites them; what
-- nothing names, by the last revision.
CREATE TABLE first_named (
  sort TEXT NOT NULL,       -- source or entity
  id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (sort, id)
) STRICT, WITHOUT ROWID;
INSERT INTO first_named (sort, id, recorded_at)
SELECT 'entity', id, min(recorded_at) FROM (
  SELECT record.from_id AS id, recorded_at FROM claim_instant CROSS JOIN record USING (seq)
  UNION ALL
  SELECT record.to_id, recorded_at FROM claim_instant CROSS JOIN record USING (seq)
  UNION ALL
  SELECT mineral.value, recorded_at FROM claim_instant CROSS JOIN record USING (seq), json_each(record.minerals) AS mineral
) GROUP BY id;
INSERT OR IGNORE INTO first_named (sort, id, recorded_at)
SELECT 'entity', id, (SELECT max(recorded_at) FROM revision) FROM item WHERE sort = 'entity';
INSERT INTO first_named (sort, id, recorded_at)
SELECT 'source', id, min(recorded_at) FROM (
  SELECT source.value AS id, json_extract(record.content, '$.recordedAt') AS recorded_at
  FROM record, json_each(record.sources) AS source WHERE record.sort = 'claim'
  UNION ALL
  SELECT source.value, first_named.recorded_at
  FROM record CROSS JOIN first_named ON first_named.sort = 'entity' AND first_named.id = record.id, json_each(record.sources) AS source
  WHERE record.sort = 'entity'
) GROUP BY id;
INSERT OR IGNORE INTO first_named (sort, id, recorded_at)
SELECT 'source', id, (SELECT max(recorded_at) FROM revision) FROM item WHERE sort = 'source';

CREATE INDEX item_by_id ON item (sort, id);
