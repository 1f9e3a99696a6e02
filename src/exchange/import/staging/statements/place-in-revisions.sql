-- Of a checked load that keeps instants: a revision for each instant of recording or retraction, and what is recorded by which.
CREATE TABLE claim_instant (
  seq INTEGER PRIMARY KEY, -- the first row of the claim
  recorded_at INTEGER NOT NULL,
  retracted_at INTEGER
) STRICT;
INSERT INTO claim_instant (seq, recorded_at, retracted_at)
SELECT record.seq, json_extract(record.content, '$.recordedAt'), json_extract(record.content, '$.retractedAt')
FROM item CROSS JOIN record ON record.seq = item.seq
WHERE item.sort = 'claim';

CREATE TABLE revision (number INTEGER PRIMARY KEY, recorded_at INTEGER NOT NULL UNIQUE) STRICT;
INSERT INTO revision (recorded_at)
SELECT recorded_at FROM claim_instant
UNION
SELECT retracted_at FROM claim_instant WHERE retracted_at IS NOT NULL
ORDER BY 1;
