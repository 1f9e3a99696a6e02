-- Parameters: id, kind. A line may come twice.
INSERT OR REPLACE INTO thing (id, kind) VALUES (?, ?);
