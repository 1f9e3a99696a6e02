// 200 actors within two friendly events of an actor, in no order.
// Parameters: $id.
MATCH (actor:Entity {id: $id})-[:COOPERATES_WITH*1..2]-(near:Entity)
WITH DISTINCT near
LIMIT 200
RETURN near {.id, .name, .kind} AS answer
