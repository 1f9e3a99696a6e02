// Cited to one of some sources.
// Parameters: $sources (ids).
any(source IN claim.sources WHERE source IN $sources)
