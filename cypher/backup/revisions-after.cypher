// A page of the revisions after one, the earliest first.
// Parameters: $after (its number), $revision (the last one that is wanted), $limit.
// Columns: number, recordedAt (ms since 1970), author (null where nobody had said who they were), note.
MATCH (revision:Revision)
WHERE revision.number > $after AND revision.number <= $revision
RETURN
  revision.number AS number,
  revision.recordedAt.epochMillis AS recordedAt,
  revision.author AS author,
  revision.note AS note
ORDER BY number
LIMIT $limit
