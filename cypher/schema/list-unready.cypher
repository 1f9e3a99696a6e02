// Indexes of ours that can't be used: they are being filled, or could not be.
// Columns: name; state, POPULATING or FAILED.
SHOW INDEXES YIELD name, state
WHERE name STARTS WITH "lodegraph_" AND state <> "ONLINE"
RETURN name, state
