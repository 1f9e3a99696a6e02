// Makes names of properties known to the database.
// Parameters: $names.
UNWIND $names AS name
CALL db.createProperty(name)
RETURN count(*) AS created
