-- Parameter: id.
INSERT INTO broken (id) VALUES (?) ON CONFLICT DO NOTHING;
