-- Changes no row where the id is not current.
-- Parameters: citations, revision, id.
UPDATE claims SET citations = ?, changed_revision = ? WHERE id = ? AND retracted_at IS NULL;
