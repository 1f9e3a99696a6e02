// Gives the turn back. The marker is locked already.
MATCH (marker:Lodegraph)
REMOVE marker.writer, marker.writerUntil, marker.writerBatches
