// The names of properties that have come up in the database.
// Columns: name.
CALL db.propertyKeys() YIELD propertyKey
RETURN propertyKey AS name
