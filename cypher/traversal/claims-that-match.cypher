// Which of some claims a filter lets pass.
// Parameters: $keys (element ids), and those of CLAIM_MATCHES.
// Columns: key.
MATCH ()-[claim]->()
WHERE elementId(claim) IN $keys AND CLAIM_MATCHES(claim)
RETURN elementId(claim) AS key
