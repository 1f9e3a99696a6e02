// The last revision up to one that was recorded by an instant.
// Parameters: $revision, $instant (ms since 1970).
// Columns: number.
MATCH (revision:Revision)
WHERE revision.number <= $revision AND revision.recordedAt <= datetime({epochMillis: $instant})
RETURN revision.number AS number
ORDER BY number DESC
LIMIT 1
