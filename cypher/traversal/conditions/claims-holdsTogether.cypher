// All of some claims hold on one common day: the last of their first days is none after the first of their last days. A date is a text
// such as 2010, 2010-06 or 2010-06-15. With a ~ behind it, which comes after all that dates are made of, it stands for its last day:
// no text of a day in it is greater, and none of a day after it is less.
// Parameters: $moments (types that end when they begin unless they say otherwise).
reduce(latest = "", each IN claims | CASE WHEN each.validFrom > latest THEN each.validFrom ELSE latest END)
<= reduce(
  earliest = "~",
  each IN [each IN claims | coalesce(each.validTo, CASE WHEN type(each) IN $moments THEN each.validFrom END) + "~"]
  | CASE WHEN each < earliest THEN each ELSE earliest END
)
