// The relationship types of the claims that a revision wrote to.
// Parameters: $revision (its number).
// Columns: type.
MATCH (revision:Revision {number: $revision})
UNWIND revision.types AS type
RETURN type
ORDER BY type
