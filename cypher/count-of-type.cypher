// How many claims of a relationship type there are, published or not, from the count that the database keeps. It is put together for many
// types. CLAIM_TYPE stands for the type.
// Columns: one of the type's name.
RETURN COUNT { ()-[:CLAIM_TYPE]->() } AS CLAIM_TYPE
