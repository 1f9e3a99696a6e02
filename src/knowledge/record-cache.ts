import type { Relationship } from "../domain/claim.js";
import type { Source } from "../domain/source.js";
import type { GraphStore, StoredEntity } from "../store/graph-store.js";
import { NO_OBSERVER, type Observer } from "./observer.js";
import { RecordShelf } from "./record-shelf.js";
import type { SnapshotChanges } from "./snapshot.js";
import { versionsById } from "./versions-by-id.js";

/** Records kept in memory at most: some 100 MB at half a kilobyte each. */
const CACHED_ENTITIES = 60_000;
/** Few ask what an entity was before. */
const CACHED_HISTORIES = 10_000;
const CACHED_RELATIONSHIPS = 120_000;
const CACHED_SOURCES = 20_000;

/** The records behind the numbers of a projection. What changes in the store is forgotten here, so that the next read fetches it. */
export class RecordCache {
  readonly entities: RecordShelf<StoredEntity>;
  /** All versions of an entity under its id, the oldest first. */
  readonly entityVersions: RecordShelf<readonly StoredEntity[]>;
  /** All versions of a claim under its id. */
  readonly relationships: RecordShelf<readonly Relationship[]>;
  readonly sources: RecordShelf<Source>;

  constructor(store: GraphStore, observer: Observer = NO_OBSERVER) {
    this.entities = new RecordShelf(
      CACHED_ENTITIES,
      async (ids) => byId(await store.entities(ids)),
      (found) => observer.recordsRead("entities", found),
    );
    this.entityVersions = new RecordShelf(
      CACHED_HISTORIES,
      async (ids) => versionsById([...(await store.entityVersions(ids))].sort(byAge)),
      (found) => observer.recordsRead("entities", found),
    );
    this.relationships = new RecordShelf(
      CACHED_RELATIONSHIPS,
      async (ids) => versionsById(await store.relationships(ids)),
      (found) => observer.recordsRead("relationships", found),
    );
    this.sources = new RecordShelf(
      CACHED_SOURCES,
      async (ids) => byId(await store.sources(ids)),
      (found) => observer.recordsRead("sources", found),
    );
  }

  /** Forgets what has changed. */
  forget({ entities, claimIds, sourceIds }: SnapshotChanges): void {
    const changed = entities.map((entity) => entity.id);
    this.entities.forget(changed);
    this.entityVersions.forget(changed);
    this.relationships.forget(claimIds);
    this.sources.forget(sourceIds);
  }

  /** Forgets everything, for a change that nobody can explain. */
  clear(): void {
    this.entities.clear();
    this.entityVersions.clear();
    this.relationships.clear();
    this.sources.clear();
  }
}

function byAge(one: StoredEntity, other: StoredEntity): number {
  return one.changedAt - other.changedAt;
}

function byId<Value extends { readonly id: string }>(records: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(records.map((record) => [record.id, record]));
}
