// Takes the turn to write, or prolongs it, and counts the transaction. The marker is locked already.
// Parameters: $writer, $leaseMs, $batches (numbers of those committed with this transaction, or before).
MATCH (marker:Lodegraph)
SET
  marker.writer = $writer,
  marker.writerUntil = timestamp() + $leaseMs,
  marker.writerBatches = $batches,
  marker.commits = coalesce(marker.commits, 0) + 1
