// The entities that one claim leads to from some entities, and which of them are of some kinds.
// Parameters: $ids, $listedKinds (null for any), and those of CLAIM_MATCHES and ENTITY_MATCHES.
// Columns: id, isListed.
MATCH (near:Entity)ARROW_TAIL[claim:CLAIM_TYPES]ARROW_HEAD(far)
WHERE near.id IN $ids AND CLAIM_MATCHES(claim) AND ENTITY_MATCHES(far)
WITH DISTINCT far
RETURN far.id AS id, $listedKinds IS NULL OR far.kind IN $listedKinds AS isListed
