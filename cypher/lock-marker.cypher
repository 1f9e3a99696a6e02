// Locks the marker until the end of the transaction: who reads it after this sees what the last writer left.
MATCH (marker:Lodegraph)
SET marker.locked = true
REMOVE marker.locked
