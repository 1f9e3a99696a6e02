// The trails that follow a pattern, shortest first, then in the order of the claim ids along them, then of the starts: of each pair of a
// start and an end those of the GROUP_COUNT least lengths, and $perPair of them at most. A trail that matches in several ways comes once.
// PATTERN_OPEN and PATTERN_CLOSE put what must hold of whole paths before the selector.
// Parameters: $perPair, $limit, and those of PATTERN_STEPS, START_MATCHES, END_MATCHES and PATTERN_MATCHES.
// Columns: start and end (ids), ids (of the claims), claims (their element ids), entities (ids, the start left out).
MATCH SHORTEST GROUP_COUNT GROUPS PATTERN_OPEN(start:Entity WHERE START_MATCHES)
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
