// About one of some minerals: one that it lists, or that stands at an end.
// Parameters: $minerals (ids).
startNode(claim).id IN $minerals OR endNode(claim).id IN $minerals
OR any(mineral IN claim.minerals WHERE mineral IN $minerals)
