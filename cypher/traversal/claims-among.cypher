// The claims from some entities to some entities, by id.
// Parameters: $starts, $ends (ids), $limit, and those of CLAIM_MATCHES.
// Columns: key (the claim's element id), from and to (entity ids).
MATCH (from:Entity)-[claim:CLAIM_TYPES]->(to:Entity)
WHERE from.id IN $starts AND to.id IN $ends AND CLAIM_MATCHES(claim)
WITH from, claim, to
ORDER BY claim.id
LIMIT $limit
RETURN elementId(claim) AS key, from.id AS from, to.id AS to
