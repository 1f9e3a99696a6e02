-- Answers how many sources, entities and claims the load speaks of.
SELECT count(CASE sort WHEN 'source' THEN 1 END), count(CASE sort WHEN 'entity' THEN 1 END), count(CASE sort WHEN 'claim' THEN 1 END)
FROM item;
