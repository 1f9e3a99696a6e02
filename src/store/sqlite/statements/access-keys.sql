-- Columns: id, name, role, hash of the secret, instant at which it was made, instant from which it is no longer valid.
SELECT id, name, role, hash, created_at, revoked_at FROM access_keys ORDER BY id;
