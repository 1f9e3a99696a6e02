// Whose turn it is to write. The marker is locked already.
// Columns: revision, recordedAt, now (both ms since 1970, by the server's clock), writer and writerUntil (null where nobody writes),
// batches (numbers of those committed by this writer), lastWriter (who made the revision; null at revision 0).
MATCH (marker:Lodegraph)
RETURN
  marker.revision AS revision,
  marker.recordedAt.epochMillis AS recordedAt,
  timestamp() AS now,
  marker.writer AS writer,
  marker.writerUntil AS writerUntil,
  marker.writerBatches AS batches,
  marker.lastWriter AS lastWriter
