// At least so sure.
// Parameters: $minConfidence.
claim.confidence >= $minConfidence
