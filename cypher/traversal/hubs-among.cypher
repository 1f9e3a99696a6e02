// Which of some entities have more usable claims than $maxDegree, in either direction, each parallel one counted and a self-loop once.
// Parameters: $ids, $maxDegree, and those of CLAIM_MATCHES.
// Columns: id.
MATCH (entity:Entity)
WHERE entity.id IN $ids AND COUNT { (entity)-[claim:CLAIM_TYPES]-() WHERE CLAIM_MATCHES(claim) } > $maxDegree
RETURN entity.id AS id
