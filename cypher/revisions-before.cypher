// Revisions before one, the latest first.
// Parameters: $before (its number), $limit.
// Columns: number, recordedAt (ms since 1970), author (null where nobody had said who they were), note.
MATCH (revision:Revision)
WHERE revision.number < $before
RETURN
  revision.number AS number,
  revision.recordedAt.epochMillis AS recordedAt,
  revision.author AS author,
  revision.note AS note
ORDER BY number DESC
LIMIT $limit
