-- A page of all versions of claims after one, by id and then by instant: two lists, each in the order of an index, are merged.
-- Parameters: id of the one, its instant, size of the page.
-- Columns: id, type, from, to, minerals, confidence, status, citations, instant, instant of retraction, valid from, valid to,
-- share, basis of the share, stage, quantity, bound, unit, label, reason of retraction,
-- id of the claim in its place.
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, stage, quantity, bound, unit, label, retraction_reason, superseded_by
FROM claims
WHERE retracted_at IS NULL AND id >= ?1 AND (id > ?1 OR recorded_at > ?2)
UNION ALL
SELECT id, type, from_id, to_id, minerals, confidence, status, citations, recorded_at, retracted_at, valid_from, valid_to,
  share, share_of, stage, quantity, bound, unit, label, retraction_reason, superseded_by
FROM claims
WHERE retracted_at IS NOT NULL AND (id, recorded_at) > (?1, ?2)
ORDER BY id, recorded_at
LIMIT ?3;
