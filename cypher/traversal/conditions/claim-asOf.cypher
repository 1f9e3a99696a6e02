// Holds on one of some days. A date is a text such as 2010, 2010-06 or 2010-06-15: its first day is after a day where the text is,
// and its last day before one where the text is and does not begin it.
// Parameters: $asOfFirst and $asOfLast (days as text), $asOfPrefixes (the year and the month of the first), $includeUndated, $moments
// (types that end when they begin unless they say otherwise).
CASE
  WHEN coalesce(claim.validFrom, claim.validTo) IS NULL THEN $includeUndated
  WHEN claim.validFrom > $asOfLast THEN false
  WHEN claim.validTo IS NOT NULL THEN claim.validTo >= $asOfFirst OR claim.validTo IN $asOfPrefixes
  WHEN type(claim) IN $moments THEN claim.validFrom >= $asOfFirst OR claim.validFrom IN $asOfPrefixes
  ELSE true
END
