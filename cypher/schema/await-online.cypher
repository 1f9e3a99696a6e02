// Waits until all indexes can be used.
// Parameters: $seconds, the longest wait.
CALL db.awaitIndexes($seconds)
