// No entity twice, but the last may be the first.
// Parameters: none.
none(
  place IN range(1, size(entities) - 2)
  WHERE (entities)[place] = (entities)[0] OR (entities)[place] IN (entities)[place + 1..]
)
