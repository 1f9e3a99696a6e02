// One shortest path between two actors.
// Parameters: $from, $to.
MATCH (one:Entity {id: $from}), (other:Entity {id: $to})
MATCH path = shortestPath((one)-[*..6]-(other))
RETURN {
  length: length(path),
  nodes: [actor IN nodes(path) | actor {.id, .name}],
  relationships: [event IN relationships(path) | event {.id, type: type(event), .label, .validFrom}]
} AS answer
