-- Parameter: JSON list of what was left out.
INSERT INTO sealed (id, passed_over) VALUES (1, ?);
