// How many entities claims have at their ends.
// Parameters: those of CLAIM_MATCHES.
// Columns: count.
MATCH (from)-[claim:CLAIM_TYPES]->(to)
WHERE CLAIM_MATCHES(claim)
UNWIND [from, to] AS end
RETURN count(DISTINCT end) AS count
