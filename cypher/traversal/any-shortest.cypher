// Whether anything leads from one entity to another: the length of a shortest trail, however long. Both ends are anchored, and a
// search for the shortest visits no entity twice, so that no bound is needed.
// Parameters: $from, $to, and those of CLAIM_MATCHES, ENTITY_PASSES and TIMES_MATCH.
// Columns: length.
MATCH ANY SHORTEST ((start:Entity {id: $from})
  (()ARROW_TAIL[claim:CLAIM_TYPES WHERE CLAIM_MATCHES(claim)]ARROW_HEAD(next WHERE ENTITY_PASSES(next)))+
  (end:Entity {id: $to}) WHERE TIMES_MATCH(claim))
RETURN size([each IN next | each.id]) AS length
