// Cited to one of the sources that were out by a day.
// Parameters: $publishedSources (ids).
any(source IN claim.sources WHERE source IN $publishedSources)
