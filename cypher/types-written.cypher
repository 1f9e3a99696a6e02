// The relationship types of the claims that revisions after one wrote to.
// Parameters: $after.
// Columns: type.
MATCH (revision:Revision)
WHERE revision.number > $after
UNWIND revision.types AS type
RETURN DISTINCT type
