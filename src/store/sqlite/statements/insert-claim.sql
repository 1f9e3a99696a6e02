-- Changes no row where the id is current already.
-- OR FAIL: a statement that fails ends its transaction, so SQLite need not keep, for each, what it would take to undo that statement alone.
-- Parameters: id, type, from, to, minerals, valid from, valid to, share, basis of the share, stage, quantity, bound, unit,
-- label, confidence, status, citations, instant, revision.
INSERT OR FAIL INTO claims (
  id, type, from_id, to_id, minerals, valid_from, valid_to, share, share_of, stage, quantity, bound, unit,
  label, confidence, status, citations, recorded_at, changed_revision
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) WHERE retracted_at IS NULL DO NOTHING;
