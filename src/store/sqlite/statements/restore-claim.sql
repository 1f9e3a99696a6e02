-- Writes a version of a claim with its whole past. OR FAIL: see insert-claim.
-- Parameters: id, type, from, to, minerals, valid from, valid to, share, basis of the share, stage, quantity, bound, unit,
-- label, confidence, status, citations, instant, instant of retraction, reason of retraction, id of the claim in its place,
-- last revision that wrote to it.
INSERT OR FAIL INTO claims (
  id, type, from_id, to_id, minerals, valid_from, valid_to, share, share_of, stage, quantity, bound, unit,
  label, confidence, status, citations, recorded_at, retracted_at, retraction_reason, superseded_by, changed_revision
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
