// Cited to one of the sources that were out by a day.
// Parameters: $publishedSources (ids), $formerSources {"id revision": sources} of claims that were cited anew since.
any(
  source IN coalesce($formerSources[claim.id + " " + toString(claim.revision)], claim.sources)
  WHERE source IN $publishedSources
)
