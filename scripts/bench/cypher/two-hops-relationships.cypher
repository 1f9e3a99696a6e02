// Ten friendly events at an actor, and twenty at the other end of each: 200 rows at the second hop.
// Parameters: $id.
MATCH (actor:Entity {id: $id})
CALL (actor) {
  MATCH (actor)-[event:COOPERATES_WITH]-(near:Entity)
  WITH event, near
  LIMIT 10
  CALL (near) {
    MATCH (near)-[next:COOPERATES_WITH]-(far:Entity)
    RETURN next {.id, .label, .validFrom, other: far {.id, .name, .kind}} AS farRow
    LIMIT 20
  }
  WITH event, near, collect(farRow) AS farRows
  RETURN event {.id, .label, .validFrom, other: near {.id, .name, .kind, events: farRows}} AS row
}
WITH actor, collect(row) AS rows
RETURN actor {.id, .name, .kind, events: rows} AS answer
