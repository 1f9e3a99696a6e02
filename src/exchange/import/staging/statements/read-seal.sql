-- Answers: JSON list of what was left out; no row where the staging was interrupted.
SELECT passed_over FROM sealed;
