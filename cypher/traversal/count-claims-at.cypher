// How many claims some entities have, or have with some others.
// Parameters: $near, $far (ids; null for any), and those of CLAIM_MATCHES.
// Columns: count.
MATCH (near:Entity)ARROW_TAIL[claim:CLAIM_TYPES]ARROW_HEAD(far)
WHERE near.id IN $near AND ($far IS NULL OR far.id IN $far) AND CLAIM_MATCHES(claim)
RETURN count(claim) AS count
