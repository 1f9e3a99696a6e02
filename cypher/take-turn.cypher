// Takes the turn to write, or prolongs it. The marker is locked already.
// Parameters: $writer, $leaseMs, $batches (committed with this transaction, or before).
MATCH (marker:Lodegraph)
SET
  marker.writer = $writer,
  marker.writerUntil = timestamp() + $leaseMs,
  marker.writerBatches = $batches
