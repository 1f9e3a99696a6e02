// The 5 shortest trails between two actors.
// Parameters: $from, $to.
MATCH path = SHORTEST 5 (one:Entity {id: $from})-[]-{1,6}(other:Entity {id: $to})
RETURN {
  length: length(path),
  nodes: [actor IN nodes(path) | actor {.id, .name}],
  relationships: [event IN relationships(path) | event {.id, type: type(event), .label, .validFrom}]
} AS answer
