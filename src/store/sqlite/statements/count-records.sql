-- How many entities and claims there are.
-- Columns: entities, claims.
SELECT (SELECT count(*) FROM entities), (SELECT count(*) FROM claims);
