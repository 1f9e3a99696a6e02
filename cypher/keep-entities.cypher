// Keeps what entities are before a revision writes to them: those who read an earlier one go on seeing it.
// Parameters: $ids, $revision.
MATCH (entity:Entity)
WHERE entity.id IN $ids AND entity.changedRevision < $revision
CREATE (former:FormerEntity)
SET former = properties(entity), former.until = $revision
