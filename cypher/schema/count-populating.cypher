// How many indexes of ours are being filled.
// Columns: indexes.
SHOW INDEXES YIELD name, state
WHERE name STARTS WITH "lodegraph_" AND state = "POPULATING"
RETURN count(*) AS indexes
