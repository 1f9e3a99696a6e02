// As trails, but no entity comes twice. Cypher 25 alone can say so.
// Parameters: $perPair, $limit, and those of PATTERN_STEPS, START_MATCHES, END_MATCHES and PATTERN_MATCHES.
// Columns: start and end (ids), ids (of the claims), claims (their element ids), entities (ids, the start left out).
CYPHER 25
MATCH SHORTEST GROUP_COUNT ACYCLIC GROUPS PATTERN_OPEN(start:Entity WHERE START_MATCHES)
  PATTERN_STEPS
  (end:Entity WHERE END_MATCHES) WHERE PATTERN_MATCHES PATTERN_CLOSE
WITH DISTINCT start, end, PATTERN_CLAIMS AS claims, PATTERN_ENTITIES AS entities
WITH start, end, claims, entities, [each IN claims | each.id] AS ids
ORDER BY size(ids), ids
WITH start, end, collect({claims: claims, entities: entities, ids: ids})[..$perPair] AS paths
UNWIND paths AS path
WITH start, end, path
ORDER BY size(path.ids), path.ids, start.id
LIMIT $limit
RETURN
  start.id AS start,
  end.id AS end,
  path.ids AS ids,
  [each IN path.claims | elementId(each)] AS claims,
  [each IN path.entities | each.id] AS entities
