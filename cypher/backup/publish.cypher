// Moves the marker to the head of a backup: what was written is visible from now on. Counts the transaction. The marker is locked
// already.
// Parameters: $revision, $recordedAt (ms since 1970), $writer, $meta (properties of the marker).
MATCH (marker:Lodegraph)
SET
  marker.revision = $revision,
  marker.recordedAt = datetime({epochMillis: $recordedAt}),
  marker.lastWriter = $writer,
  marker.commits = coalesce(marker.commits, 0) + 1,
  marker += $meta
REMOVE marker.writer, marker.writerUntil, marker.writerBatches
