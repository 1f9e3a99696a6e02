// None of some entities.
// Parameters: $exclude (ids).
NOT entity.id IN $exclude
