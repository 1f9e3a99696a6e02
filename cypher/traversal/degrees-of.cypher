// How many usable claims each of some entities has, in either direction, each parallel one counted and a self-loop once.
// Parameters: $ids, and those of CLAIM_MATCHES.
// Columns: id, degree.
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, COUNT { (entity)-[claim:CLAIM_TYPES]-() WHERE CLAIM_MATCHES(claim) } AS degree
