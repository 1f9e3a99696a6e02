// No entity twice.
// Parameters: none.
none(place IN range(0, size(entities) - 2) WHERE (entities)[place] IN (entities)[place + 1..])
