// Makes labels known to the database.
// Parameters: $names.
UNWIND $names AS name
CALL db.createLabel(name)
RETURN count(*) AS created
