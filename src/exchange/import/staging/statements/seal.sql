-- All rows are in.
CREATE INDEX record_by_id ON record (id, sort);
INSERT INTO item (sort, seq, id, records, uncited, action)
SELECT sort, min(seq), id, count(*), max(uncited), 'new' FROM record GROUP BY id, sort;
