// Whether a claim leads from an entity to where a search may go, and so there and back.
// Parameters: $id, and those of CLAIM_MATCHES, ENTITY_PASSES and TIMES_MATCH.
// Columns: found.
MATCH (start:Entity {id: $id})
RETURN EXISTS {
  (start)-[claim:CLAIM_TYPES]-(next) WHERE CLAIM_MATCHES(claim) AND ENTITY_PASSES(next) AND TIMES_MATCH([claim])
} AS found
