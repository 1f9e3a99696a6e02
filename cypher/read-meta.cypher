// The marker of our databases with all that it holds: the named values of the store are properties of it.
// Columns: marker (its properties).
MATCH (marker:Lodegraph)
RETURN properties(marker) AS marker
