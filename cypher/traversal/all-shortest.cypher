// The shortest trails between two entities, in the order of the claim ids along them. The group variables are asked for in place of
// the path: Neo4j 2026.09 would else plan its older operator, which fails on a count within the pattern.
// Parameters: $from, $to, $limit, and those of CLAIM_MATCHES and ENTITY_PASSES.
// Columns: claims (element ids), entities (ids, the start left out).
MATCH ALL SHORTEST (start:Entity {id: $from})
  (()ARROW_TAIL[claim:CLAIM_TYPES WHERE CLAIM_MATCHES(claim)]ARROW_HEAD(next WHERE ENTITY_PASSES(next)))+
  (end:Entity {id: $to})
WITH claim, next, [each IN claim | each.id] AS ids
ORDER BY ids
LIMIT $limit
RETURN [each IN claim | elementId(each)] AS claims, [each IN next | each.id] AS entities
