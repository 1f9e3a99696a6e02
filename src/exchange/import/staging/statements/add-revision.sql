-- Parameter: its instant. The only revision of a load without claims.
INSERT INTO revision (number, recorded_at) VALUES (1, ?);
