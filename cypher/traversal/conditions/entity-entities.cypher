// One of some entities.
// Parameters: $entities (ids).
entity.id IN $entities
