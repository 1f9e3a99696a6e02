// The first 100 friendly events at an actor, in no order.
// Parameters: $id.
MATCH (actor:Entity {id: $id})
CALL (actor) {
  MATCH (actor)-[event:COOPERATES_WITH]-(other:Entity)
  RETURN event {.id, .label, .validFrom, .confidence, other: other {.id, .name}} AS row
  LIMIT 100
}
WITH actor, collect(row) AS rows
RETURN actor {.id, events: rows} AS answer
