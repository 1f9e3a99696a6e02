-- Parameters: id, name, role, hash of the secret, instant at which it was made, instant from which it is no longer valid.
INSERT OR REPLACE INTO access_keys (id, name, role, hash, created_at, revoked_at) VALUES (?, ?, ?, ?, ?, ?);
