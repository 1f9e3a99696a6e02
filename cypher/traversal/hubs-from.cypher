// The entities that one claim leads to from another, and that have more usable claims than $maxDegree.
// Parameters: $id, $maxDegree, $exempt (ids), and those of CLAIM_MATCHES and ENTITY_MATCHES.
// Columns: id.
MATCH (near:Entity {id: $id})ARROW_TAIL[claim:CLAIM_TYPES]ARROW_HEAD(far)
WHERE CLAIM_MATCHES(claim) AND ENTITY_MATCHES(far) AND NOT far.id IN $exempt
WITH DISTINCT far
WHERE COUNT { (far)-[other:CLAIM_TYPES]-() WHERE CLAIM_MATCHES(other) } > $maxDegree
RETURN far.id AS id
