// Keeps an access key, in place of what was known under its id.
// Parameters: $id, $name, $role, $hash, $createdAt, $revokedAt (ms since 1970, or null).
MERGE (key:AccessKey {id: $id})
SET
  key.name = $name,
  key.role = $role,
  key.hash = $hash,
  key.createdAt = datetime({epochMillis: $createdAt}),
  key.revokedAt = CASE WHEN $revokedAt IS NULL THEN null ELSE datetime({epochMillis: $revokedAt}) END
