// A relationship type of which there are claims, and how many, from the count that the database keeps. It is put together for many
// types. CLAIM_TYPE stands for the type.
// Columns: type, claims.
MATCH ()-[claim:CLAIM_TYPE]->()
WITH count(claim) AS claims
WHERE claims > 0
RETURN "CLAIM_TYPE" AS type, claims
