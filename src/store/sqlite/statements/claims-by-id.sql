-- All versions of the claims. Two halves, since the index of current claims holds no others.
-- Parameters: JSON array of ids.
-- Columns: id, type, from, to, minerals, confidence, status, citations, instant, instant of retraction, valid from, valid to,
-- share, basis of the share, stage, quantity, bound, unit, label, reason of retraction,
-- id of the claim in its place.
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, stage, quantity, bound, unit, label, retraction_reason, superseded_by
FROM claims
WHERE retracted_at IS NULL AND id IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, stage, quantity, bound, unit, label, retraction_reason, superseded_by
FROM claims
WHERE retracted_at IS NOT NULL AND id IN (SELECT value FROM json_each(?1));
