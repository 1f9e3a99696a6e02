// How many entities and claims there are, published or not: Neo4j keeps count of both. CLAIM_TYPES stands for the relationship types.
// Columns: entities, claims.
CALL () {
  MATCH (entity:Entity)
  RETURN count(entity) AS entities
}
CALL () {
  MATCH ()-[claim:CLAIM_TYPES]->()
  RETURN count(claim) AS claims
}
RETURN entities, claims
