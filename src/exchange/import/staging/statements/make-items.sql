DELETE FROM item;
INSERT INTO item (sort, seq, id, records, uncited, if_absent, action)
SELECT sort, coalesce(min(CASE if_absent WHEN 0 THEN seq END), min(seq)) AS first, id, count(*), max(uncited), min(if_absent), 'new'
FROM record GROUP BY id, sort ORDER BY sort, first;
