// How many sources, entities and claims there are, published or not: Neo4j keeps count of them. CLAIM_TYPES stands for the relationship types.
// Columns: sources, entities, claims.
CALL () {
  MATCH (source:Source)
  RETURN count(source) AS sources
}
CALL () {
  MATCH (entity:Entity)
  RETURN count(entity) AS entities
}
CALL () {
  MATCH ()-[claim:CLAIM_TYPES]->()
  RETURN count(claim) AS claims
}
RETURN sources, entities, claims
