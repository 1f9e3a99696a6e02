// The claims of some entities, or of those that they have with some others, by id.
// Parameters: $near, $far (ids; null for any), $after (an id; "" to begin), $limit, and those of CLAIM_MATCHES.
// Columns: id, key (the claim's element id), near and far (entity ids).
MATCH (near:Entity)ARROW_TAIL[claim:CLAIM_TYPES]ARROW_HEAD(far)
WHERE near.id IN $near AND ($far IS NULL OR far.id IN $far) AND claim.id > $after AND CLAIM_MATCHES(claim)
WITH near, claim, far
ORDER BY claim.id
LIMIT $limit
RETURN claim.id AS id, elementId(claim) AS key, near.id AS near, far.id AS far
