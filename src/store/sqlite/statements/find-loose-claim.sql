-- A claim of a revision with an end that is no entity, among one page of its claims.
-- Parameters: revision, first key of the page, first key after it.
-- Columns: claim id, from, to.
SELECT id, from_id, to_id
FROM claims
WHERE changed_revision = ? AND key >= ? AND key < ?
  AND NOT (
    EXISTS (SELECT 1 FROM entities WHERE entities.id = claims.from_id)
    AND EXISTS (SELECT 1 FROM entities WHERE entities.id = claims.to_id)
  )
LIMIT 1;
