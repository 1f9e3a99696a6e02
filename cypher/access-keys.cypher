// All access keys, by id.
// Columns: id, name, role, hash (of its secret), createdAt, revokedAt (ms since 1970; null for one that is valid).
MATCH (key:AccessKey)
RETURN
  key.id AS id,
  key.name AS name,
  key.role AS role,
  key.hash AS hash,
  key.createdAt.epochMillis AS createdAt,
  key.revokedAt.epochMillis AS revokedAt
ORDER BY id
