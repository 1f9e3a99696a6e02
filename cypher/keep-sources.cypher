// Keeps what sources are before a revision writes to them: those who read an earlier one go on seeing it.
// Parameters: $ids, $revision.
MATCH (source:Source)
WHERE source.id IN $ids AND source.changedRevision < $revision
CREATE (former:FormerSource)
SET former = properties(source), former.until = $revision
