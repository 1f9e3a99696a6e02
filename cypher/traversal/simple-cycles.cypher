// Of the cycles that shortest-trails finds, those in which no entity comes twice: read one way, they are all simple cycles.
// Parameters: $from, $to, $limit, and those of CLAIM_MATCHES, ENTITY_PASSES and TIMES_MATCH.
// Columns: claims (element ids), entities (ids, the start left out).
MATCH SHORTEST GROUP_COUNT GROUPS ((start:Entity {id: $from})
  (()ARROW_TAIL[claim:CLAIM_TYPES WHERE CLAIM_MATCHES(claim)]ARROW_HEAD(next WHERE ENTITY_PASSES(next))){1,MAX_LENGTH}
  (end:Entity {id: $to}) WHERE TIMES_MATCH(claim))
WHERE none(place IN range(0, size(next) - 2) WHERE next[place] IN next[place + 1..])
WITH claim, next, [each IN claim | each.id] AS ids
ORDER BY size(ids), ids
LIMIT $limit
RETURN [each IN claim | elementId(each)] AS claims, [each IN next | each.id] AS entities
