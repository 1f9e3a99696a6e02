// Revisions before one, the latest first. Those ahead of the marker belong to a restore that is under way.
// Parameters: $before (its number), $limit.
// Columns: number, recordedAt (ms since 1970), author (null where nobody had said who they were), note.
MATCH (marker:Lodegraph)
MATCH (revision:Revision)
WHERE revision.number < $before AND revision.number <= marker.revision
RETURN
  revision.number AS number,
  revision.recordedAt.epochMillis AS recordedAt,
  revision.author AS author,
  revision.note AS note
ORDER BY number DESC
LIMIT $limit
