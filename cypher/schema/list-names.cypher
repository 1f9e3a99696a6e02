// Which constraints and indexes there are (a constraint has an index of its name).
// Columns: name.
SHOW INDEXES YIELD name
RETURN name
