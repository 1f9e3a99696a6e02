// How many transactions this program has committed since the marker is there, in whatever process.
// Columns: commits (null in a database that no version has written to that counts them).
MATCH (marker:Lodegraph)
RETURN marker.commits AS commits
