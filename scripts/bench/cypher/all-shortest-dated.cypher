// All shortest paths between two actors over events up to a day.
// Parameters: $from, $to, $day (YYYY-MM-DD).
MATCH (one:Entity {id: $from}), (other:Entity {id: $to})
MATCH path = allShortestPaths((one)-[events*..6]-(other))
WHERE all(event IN events WHERE event.validFrom <= $day)
RETURN {
  length: length(path),
  nodes: [actor IN nodes(path) | actor {.id, .name}],
  relationships: [event IN relationships(path) | event {.id, type: type(event), .label, .validFrom}]
} AS answer
LIMIT 100
