// The marker of our databases: where the store stands, and who is writing.
// Columns: revision, recordedAt (ms since 1970), writing (whether a writer's
// turn is on), abandoned (whether the turn of a writer that has died is).
MATCH (marker:Lodegraph)
RETURN
  marker.revision AS revision,
  marker.recordedAt.epochMillis AS recordedAt,
  marker.writer IS NOT NULL AND marker.writerUntil >= timestamp() AS writing,
  marker.writer IS NOT NULL AND marker.writerUntil < timestamp() AS abandoned
