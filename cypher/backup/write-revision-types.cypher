// Notes which relationship types the claims have that revisions of a backup wrote to.
// Parameters: $rows [{number, types}].
UNWIND $rows AS row
MATCH (revision:Revision {number: row.number})
SET revision.types = row.types
