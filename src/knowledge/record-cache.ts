import { LRUCache } from "lru-cache";
import type { Relationship } from "../domain/claim.js";
import type { Source } from "../domain/source.js";
import type { GraphStore, StoredEntity } from "../store/graph-store.js";

/** Records kept in memory at most: some 100 MB at half a kilobyte each. */
const CACHED_ENTITIES = 60_000;
const CACHED_RELATIONSHIPS = 120_000;
const CACHED_SOURCES = 20_000;

/**
 * The records behind the numbers of a projection: from memory, else by one batched read of the store. What changes in the
 * store is forgotten here, so that the next read fetches it.
 */
export class RecordCache {
  private readonly entityRecords = new LRUCache<string, StoredEntity>({ max: CACHED_ENTITIES });
  private readonly relationshipRecords = new LRUCache<string, readonly Relationship[]>({ max: CACHED_RELATIONSHIPS });
  private readonly sourceRecords = new LRUCache<string, Source>({ max: CACHED_SOURCES });
  /** Rises with every change, so that a read begun before it does not put back what it made stale. */
  private generation = 0;

  constructor(private readonly store: GraphStore) {}

  /** Entities by id; ids that the store does not hold are left out. */
  entities(ids: Iterable<string>): Promise<ReadonlyMap<string, StoredEntity>> {
    return this.read(
      ids,
      this.entityRecords,
      async (missing) => new Map((await this.store.entities(missing)).map((entity) => [entity.id, entity])),
    );
  }

  /** All versions of claims, by id. */
  relationships(ids: Iterable<string>): Promise<ReadonlyMap<string, readonly Relationship[]>> {
    return this.read(ids, this.relationshipRecords, async (missing) => {
      const versions = new Map<string, Relationship[]>();
      for (const relationship of await this.store.relationships(missing)) {
        const known = versions.get(relationship.id);
        if (known === undefined) versions.set(relationship.id, [relationship]);
        else known.push(relationship);
      }
      return versions;
    });
  }

  sources(ids: Iterable<string>): Promise<ReadonlyMap<string, Source>> {
    return this.read(
      ids,
      this.sourceRecords,
      async (missing) => new Map((await this.store.sources(missing)).map((source) => [source.id, source])),
    );
  }

  /** Forgets records that have changed in the store. */
  forget(changed: { entities: Iterable<string>; relationships: Iterable<string>; sources: Iterable<string> }): void {
    this.generation++;
    for (const id of changed.entities) this.entityRecords.delete(id);
    for (const id of changed.relationships) this.relationshipRecords.delete(id);
    for (const id of changed.sources) this.sourceRecords.delete(id);
  }

  /** Forgets everything, for a change that nobody can explain. */
  clear(): void {
    this.generation++;
    this.entityRecords.clear();
    this.relationshipRecords.clear();
    this.sourceRecords.clear();
  }

  private async read<Value extends object>(
    ids: Iterable<string>,
    cache: LRUCache<string, Value>,
    fetch: (missing: string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<ReadonlyMap<string, Value>> {
    const found = new Map<string, Value>();
    const missing = new Set<string>();
    for (const id of ids) {
      const known = cache.get(id);
      if (known === undefined) missing.add(id);
      else found.set(id, known);
    }
    if (missing.size === 0) return found;
    const { generation } = this;
    for (const [id, value] of await fetch([...missing])) {
      found.set(id, value);
      if (generation === this.generation) cache.set(id, value);
    }
    return found;
  }
}
