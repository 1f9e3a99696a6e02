/** Operations that clients may ask for by their ids. */
export interface PersistedOperations {
  /** Texts by id. */
  readonly byId: ReadonlyMap<string, string>;
  /** The same texts, to know one by. */
  readonly texts: ReadonlySet<string>;
  /** Whether no other operation is answered. */
  readonly only: boolean;
}

/** Operations by id, as the server looks them up. */
export function persistedOperations(byId: ReadonlyMap<string, string>, only: boolean): PersistedOperations {
  return { byId, texts: new Set(byId.values()), only };
}
