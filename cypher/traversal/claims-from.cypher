// The claims that can be crossed from some entities, and where they lead.
// Parameters: $ids, and those of CLAIM_MATCHES and ENTITY_MATCHES.
// Columns: key (the claim's element id), near and far (entity ids).
MATCH (near:Entity)ARROW_TAIL[claim:CLAIM_TYPES]ARROW_HEAD(far)
WHERE near.id IN $ids AND CLAIM_MATCHES(claim) AND ENTITY_MATCHES(far)
RETURN elementId(claim) AS key, near.id AS near, far.id AS far
