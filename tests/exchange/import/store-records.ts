import type { Relationship } from "../../../src/domain/claim.js";
import type { Source } from "../../../src/domain/source.js";
import type { GraphStore, StoredEntity } from "../../../src/store/graph-store.js";
import { openSqliteStore } from "../../../src/store/sqlite/open-sqlite-store.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

/** All that a store holds, as it gives it. */
export interface RecordsOfStore {
  readonly entities: StoredEntity[];
  readonly relationships: Relationship[];
  readonly sources: Source[];
}

/** Lends an empty store, which is gone afterwards. */
export async function inNewStore<Value>(use: (store: GraphStore) => Promise<Value>): Promise<Value> {
  const folder = await temporaryFolder();
  const store = await openSqliteStore(folder.path);
  try {
    return await use(store);
  } finally {
    await store.close();
    await folder.remove();
  }
}

export async function recordsOfStore(store: GraphStore): Promise<RecordsOfStore> {
  const records: RecordsOfStore = { entities: [], relationships: [], sources: [] };
  for await (const batch of store.scan()) {
    if (batch.kind === "sources") records.sources.push(...batch.rows);
    if (batch.kind === "entities") records.entities.push(...batch.rows);
    if (batch.kind === "claims") {
      records.relationships.push(...(await store.relationships(batch.rows.map(({ id }) => id))));
    }
  }
  return records;
}
