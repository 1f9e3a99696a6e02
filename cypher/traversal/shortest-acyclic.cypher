// As shortest-trails, but no entity comes twice. Cypher 25 alone can say so.
// Parameters: $from, $to, $limit, and those of CLAIM_MATCHES, ENTITY_PASSES and TIMES_MATCH.
// Columns: claims (element ids), entities (ids, the start left out).
CYPHER 25
MATCH SHORTEST GROUP_COUNT ACYCLIC GROUPS ((start:Entity {id: $from})
  (()ARROW_TAIL[claim:CLAIM_TYPES WHERE CLAIM_MATCHES(claim)]ARROW_HEAD(next WHERE ENTITY_PASSES(next))){1,MAX_LENGTH}
  (end:Entity {id: $to}) WHERE TIMES_MATCH(claim))
WITH claim, next, [each IN claim | each.id] AS ids
ORDER BY size(ids), ids
LIMIT $limit
RETURN [each IN claim | elementId(each)] AS claims, [each IN next | each.id] AS entities
