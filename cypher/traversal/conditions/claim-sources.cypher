// Cited to one of some sources.
// Parameters: $sources (ids), $formerSources {"id revision": sources} of claims that were cited anew since.
any(source IN coalesce($formerSources[claim.id + " " + toString(claim.revision)], claim.sources) WHERE source IN $sources)
