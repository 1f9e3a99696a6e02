// Makes a revision the current one: what was written with its number is visible from now on. Counts the transaction. The marker is
// locked already.
// Parameters: $revision, $recordedAt (ms since 1970), $author (or null), $note, $types (relationship types of the claims that it wrote
// to), $writer, $meta (properties of the marker).
MATCH (marker:Lodegraph)
SET
  marker.revision = $revision,
  marker.recordedAt = datetime({epochMillis: $recordedAt}),
  marker.lastWriter = $writer,
  marker.commits = coalesce(marker.commits, 0) + 1,
  marker += $meta
REMOVE marker.writer, marker.writerUntil, marker.writerBatches
CREATE (:Revision {
  number: $revision,
  recordedAt: datetime({epochMillis: $recordedAt}),
  author: $author,
  note: $note,
  types: $types
})
