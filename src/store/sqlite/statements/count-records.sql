-- How many sources, entities and claims there are.
-- Columns: sources, entities, claims.
SELECT (SELECT count(*) FROM sources), (SELECT count(*) FROM entities), (SELECT count(*) FROM claims);
