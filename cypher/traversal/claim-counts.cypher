// How many claims of each type an entity has: that leave it, that arrive at it, and self-loops, which do both.
// Parameters: $id, and those of CLAIM_MATCHES.
// Columns: type, leaves, arrives, count.
MATCH (entity:Entity {id: $id})-[claim:CLAIM_TYPES]-()
WHERE CLAIM_MATCHES(claim)
RETURN
  type(claim) AS type,
  startNode(claim) = entity AS leaves,
  endNode(claim) = entity AS arrives,
  count(claim) AS count
