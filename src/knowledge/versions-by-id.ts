/** Versions of records, all those of one id together, in the order given. */
export function versionsById<Version extends { readonly id: string }>(
  versions: readonly Version[],
): ReadonlyMap<string, readonly Version[]> {
  const byId = new Map<string, Version[]>();
  for (const version of versions) {
    const known = byId.get(version.id);
    if (known === undefined) byId.set(version.id, [version]);
    else known.push(version);
  }
  return byId;
}
