// Ours, where the pattern names no type.
// Parameters: $types.
type(claim) IN $types
