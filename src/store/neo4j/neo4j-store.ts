import type { AccessKey } from "../../domain/access-key.js";
import type { Relationship } from "../../domain/claim.js";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { Source } from "../../domain/source.js";
import type { BackupBatch } from "../backup-batch.js";
import type {
  ApplyOptions,
  Change,
  ChangeRange,
  EntityOfKind,
  GraphStore,
  PlacedChange,
  Revision,
  RevisionRange,
  ScanBatch,
  ScanOptions,
  StoredEntity,
  StoreHead,
  StoreMeta,
  StoreSize,
} from "../graph-store.js";
import type { StoreIds } from "../store-ids.js";
import type { StoreTraversals } from "../store-traversals.js";
import { readAccessKeys, writeAccessKey } from "./access-keys.js";
import { applyChanges } from "./apply-changes.js";
import { changesInRevision } from "./changes-in-revision.js";
import { ClaimTypes } from "./claim-types.js";
import { handEdits } from "./hand-edits.js";
import type { LoadSizes } from "./load-sizes.js";
import { readHead, readMeta } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { readBackup } from "./read-backup.js";
import { readClaims, readEntities, readEntityKinds, readEntityVersions, readSources } from "./read-by-id.js";
import { readGraph } from "./read-graph.js";
import { readIds } from "./read-ids.js";
import { readRevisions } from "./read-revisions.js";
import { restoreBackup } from "./restore-backup.js";
import type { Transaction } from "./transaction.js";
import { Neo4jTraversals } from "./traversal/neo4j-traversals.js";
import type { TurnTimes } from "./write-turn.js";

/** The store in a Neo4j database that has been prepared. */
export class Neo4jStore implements GraphStore {
  readonly description: string;
  readonly traversals: StoreTraversals;
  readonly ids: StoreIds;
  readonly #types = new ClaimTypes();
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly times: TurnTimes,
    private readonly sizes: LoadSizes,
    private readonly onWarning: (text: string) => void,
  ) {
    this.description = `neo4j ${connection.where}`;
    this.ids = readIds(connection);
    this.traversals = new Neo4jTraversals(connection, this.#types);
  }

  async apply(changes: Iterable<Change> | AsyncIterable<Change>, options: ApplyOptions): Promise<StoreHead> {
    return this.#write(() =>
      applyChanges(this.connection, changes, {
        ...options,
        ...this.times,
        sizes: this.sizes,
        onWarning: this.onWarning,
      }),
    );
  }

  async *scan(options?: ScanOptions): AsyncGenerator<ScanBatch> {
    this.#requireOpen();
    yield* this.#read(options);
  }

  async *changesSince(revision: number, options?: ScanOptions): AsyncGenerator<ScanBatch> {
    this.#requireOpen();
    yield* this.#read(options, revision);
  }

  entities(ids: readonly string[]): Promise<StoredEntity[]> {
    return this.#byId(readEntities, ids);
  }

  entityKinds(ids: readonly string[]): Promise<EntityOfKind[]> {
    return this.#byId(readEntityKinds, ids);
  }

  entityVersions(ids: readonly string[]): Promise<StoredEntity[]> {
    return this.#byId(readEntityVersions, ids);
  }

  relationships(ids: readonly string[]): Promise<Relationship[]> {
    return this.#byId((transaction, wanted) => readClaims(transaction, wanted, this.#types), ids);
  }

  sources(ids: readonly string[]): Promise<Source[]> {
    return this.#byId(readSources, ids);
  }

  async head(): Promise<StoreHead> {
    this.#requireOpen();
    return this.connection.read(readHead);
  }

  async meta(): Promise<StoreMeta> {
    this.#requireOpen();
    return this.connection.read(readMeta);
  }

  async revisions(range: RevisionRange): Promise<Revision[]> {
    this.#requireOpen();
    return this.connection.read((transaction) => readRevisions(transaction, range));
  }

  async changesIn(revision: number, range: ChangeRange): Promise<PlacedChange[]> {
    this.#requireOpen();
    return this.connection.read((transaction) => changesInRevision(transaction, revision, range));
  }

  async accessKeys(): Promise<AccessKey[]> {
    this.#requireOpen();
    return this.connection.read(readAccessKeys);
  }

  async *backup(): AsyncGenerator<BackupBatch> {
    this.#requireOpen();
    yield* this.connection.stream(readBackup);
  }

  restore(batches: AsyncIterable<BackupBatch>): Promise<StoreHead> {
    return this.#write(() => restoreBackup(this.connection, batches, this.times));
  }

  async putAccessKey(key: AccessKey): Promise<void> {
    this.#requireOpen();
    await this.connection.write((transaction) => writeAccessKey(transaction, key));
  }

  async size(): Promise<StoreSize> {
    this.#requireOpen();
    const [size] = await this.connection.read((transaction) =>
      transaction.rows<{ [Column in keyof StoreSize]: StoreSize[Column] }>("count-records"),
    );
    return size ?? { sources: 0, entities: 0, claims: 0 };
  }

  async version(): Promise<string> {
    this.#requireOpen();
    return this.connection.lastCommit();
  }

  /**
   * Every commit has the next transaction number, and the marker counts those of this program: what is left was made by hand. A name of
   * a label or property that comes up for the first time has a number too, which is why ours are made when a database is prepared.
   */
  async handEdits(): Promise<number | undefined> {
    this.#requireOpen();
    return handEdits(this.connection);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#lastWrite;
    await this.connection.close();
  }

  async *#read({ claimTypes }: ScanOptions = {}, after?: number): AsyncGenerator<ScanBatch> {
    if (claimTypes !== undefined) this.#types.areFew = true;
    const read = (transaction: Transaction) => readGraph(transaction, { claimTypes, after });
    for await (const batch of this.connection.stream(read)) {
      if (batch.kind === "claims" && claimTypes === undefined) for (const claim of batch.rows) this.#types.learn(claim);
      yield batch;
    }
  }

  /** Writers of one program queue here: waiting for the turn in the database is slower, and bounded. */
  async #write(work: () => Promise<StoreHead>): Promise<StoreHead> {
    this.#requireOpen();
    const write = this.#lastWrite.then(work);
    this.#lastWrite = write.catch(() => undefined);
    return write;
  }

  async #byId<Item>(
    read: (transaction: Transaction, ids: readonly string[]) => Promise<Item[]>,
    ids: readonly string[],
  ): Promise<Item[]> {
    this.#requireOpen();
    return ids.length === 0 ? [] : this.connection.read((transaction) => read(transaction, ids));
  }

  #requireOpen(): void {
    if (this.#closed) {
      throw new StoreUnavailableError(`The store at ${this.connection.where} is closed. Open it again to use it.`);
    }
  }
}
