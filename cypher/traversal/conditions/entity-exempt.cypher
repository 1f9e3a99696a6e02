// A start or an end, which the filter of entities does not touch.
// Parameters: $exempt (ids).
entity.id IN $exempt
