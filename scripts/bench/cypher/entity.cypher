// One actor.
// Parameters: $id.
MATCH (actor:Entity {id: $id})
RETURN actor {.id, .name, .kind} AS answer
