-- Answers: rows left out; no row where the staging was interrupted.
SELECT skipped FROM sealed;
