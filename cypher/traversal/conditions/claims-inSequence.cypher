// Each of some claims begins on or after the days on which those before it have begun, as the first days that their dates may mean say.
// One without a beginning passes, and is passed over.
// Parameters: none.
all(
  place IN range(1, size(claims) - 1)
  WHERE (claims)[place].validFrom IS NULL
    OR all(
      each IN (claims)[..place]
      WHERE each.validFrom IS NULL
        OR left(each.validFrom + "-01-01", 10) <= left((claims)[place].validFrom + "-01-01", 10)
    )
)
