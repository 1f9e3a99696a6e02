// Counts the transaction as one of this program. The marker is locked already.
MATCH (marker:Lodegraph)
SET marker.commits = coalesce(marker.commits, 0) + 1
