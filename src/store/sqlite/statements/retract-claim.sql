-- Changes no row where the id is not current, or was recorded at this very instant.
-- Parameters: instant, reason, revision, id, instant.
UPDATE claims SET retracted_at = ?, retraction_reason = ?, changed_revision = ?
WHERE id = ? AND retracted_at IS NULL AND recorded_at < ?;
