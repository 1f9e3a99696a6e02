// Of a kind.
// Parameters: $kinds.
entity.kind IN $kinds
