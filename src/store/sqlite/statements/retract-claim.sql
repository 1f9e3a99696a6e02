-- Changes no row where the id is not current, or was recorded at this very instant.
-- Parameters: instant, reason, id of the claim in its place, revision, id, instant.
UPDATE claims SET retracted_at = ?, retraction_reason = ?, superseded_by = ?, changed_revision = ?
WHERE id = ? AND retracted_at IS NULL AND recorded_at < ?;
