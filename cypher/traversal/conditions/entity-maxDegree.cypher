// With no more usable claims than $maxDegree, in either direction, each parallel one counted and a self-loop once.
// Parameters: $maxDegree, and those of CLAIM_MATCHES.
COUNT { (entity)-[other:CLAIM_TYPES]-() WHERE CLAIM_MATCHES(other) } <= $maxDegree
