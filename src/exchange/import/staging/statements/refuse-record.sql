-- Parameter: the row.
INSERT INTO refused (seq) VALUES (?) ON CONFLICT DO NOTHING;
