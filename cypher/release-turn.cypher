// Gives the turn back, and counts the transaction. The marker is locked already.
MATCH (marker:Lodegraph)
SET marker.commits = coalesce(marker.commits, 0) + 1
REMOVE marker.writer, marker.writerUntil, marker.writerBatches
