import { setImmediate as turn } from "node:timers/promises";
import type { AccessKey } from "../../domain/access-key.js";
import type { Relationship } from "../../domain/claim.js";
import type { EntityKind } from "../../domain/entity-kind.js";
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
import { type AccessKeyRow, accessKeyOfRow, accessKeyParameters } from "./access-key-row.js";
import { applyChanges } from "./apply-changes.js";
import { changesInRevision } from "./changes-in-revision.js";
import { changesSince } from "./changes-since.js";
import { type ClaimRow, claimOfRow } from "./claim-row.js";
import { type Column, Connection } from "./connection.js";
import { decodeRows } from "./decode-rows.js";
import { type EntityRow, entityOfRow } from "./entity-row.js";
import { readBackup } from "./read-backup.js";
import { readHead, readMeta } from "./read-head.js";
import { restoreBackup } from "./restore-backup.js";
import { type RevisionRow, revisionOfRow } from "./revision-row.js";
import { type SourceRow, sourceOfRow } from "./source-row.js";
import { waitForLock } from "./wait-for-lock.js";

/** Ids that are read at a time: some 10 ms of work, after which others get their turn. */
const IDS_A_TURN = 2_000;

/**
 * The store in a database file whose schema is up to date. Reads have a connection of their own, and each scan another:
 * they see the last commit while a write is under way, and don't wait for it.
 */
export class SqliteStore implements GraphStore {
  readonly description: string;
  readonly refusesAtOnce = true;
  readonly #reader: Connection;
  readonly #writer: Connection;
  readonly #scanners: Connection[] = [];
  /** Those that no scan is using. The driver frees a closed connection late, so they are used again. */
  readonly #idleScanners: Connection[] = [];
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** `writeWaitMs`: how long a write waits for those of other processes. */
  constructor(
    readonly file: string,
    readonly writeWaitMs: number,
  ) {
    this.description = `sqlite ${file}`;
    this.#reader = new Connection(file);
    this.#writer = new Connection(file, ["connection-settings", "writer-settings"]);
  }

  async apply(changes: Iterable<Change> | AsyncIterable<Change>, options: ApplyOptions): Promise<StoreHead> {
    this.#requireOpen();
    return this.#write(() => applyChanges(this.#writer, changes, { ...options, waitMs: this.writeWaitMs }));
  }

  scan(options?: ScanOptions): AsyncIterable<ScanBatch> {
    return this.changesSince(0, options);
  }

  changesSince(revision: number, options: ScanOptions = {}): AsyncGenerator<ScanBatch> {
    return this.#scanned((connection) => changesSince(connection, revision, options));
  }

  backup(): AsyncGenerator<BackupBatch> {
    return this.#scanned(readBackup);
  }

  async restore(batches: AsyncIterable<BackupBatch>): Promise<StoreHead> {
    this.#requireOpen();
    return this.#write(() => restoreBackup(this.#writer, batches, this.writeWaitMs));
  }

  async entities(ids: readonly string[]): Promise<StoredEntity[]> {
    return this.#decoded(await this.#byId<EntityRow>("entities-by-id", ids), entityOfRow);
  }

  async entityKinds(ids: readonly string[]): Promise<EntityOfKind[]> {
    const rows = await this.#byId<[id: string, kind: EntityKind]>("entity-kinds", ids);
    return rows.map(([id, kind]) => ({ id, kind }));
  }

  async entityVersions(ids: readonly string[]): Promise<StoredEntity[]> {
    return this.#decoded(await this.#byId<EntityRow>("entity-versions", ids), entityOfRow);
  }

  async relationships(ids: readonly string[]): Promise<Relationship[]> {
    return this.#decoded(await this.#byId<ClaimRow>("claims-by-id", ids), claimOfRow);
  }

  async sources(ids: readonly string[]): Promise<Source[]> {
    return (await this.#byId<SourceRow>("sources-by-id", ids)).map(sourceOfRow);
  }

  async head(): Promise<StoreHead> {
    return readHead(this.#reader);
  }

  async meta(): Promise<StoreMeta> {
    return readMeta(this.#reader);
  }

  async revisions({ before = Number.MAX_SAFE_INTEGER, limit }: RevisionRange): Promise<Revision[]> {
    return this.#reader.all<RevisionRow>("revisions-before", [before, limit]).map(revisionOfRow);
  }

  async changesIn(revision: number, range: ChangeRange): Promise<PlacedChange[]> {
    return changesInRevision(this.#reader, revision, range);
  }

  async accessKeys(): Promise<AccessKey[]> {
    return this.#reader.all<AccessKeyRow>("access-keys").map(accessKeyOfRow);
  }

  async putAccessKey(key: AccessKey): Promise<void> {
    this.#requireOpen();
    await this.#write(() =>
      waitForLock(() => this.#writer.run("put-access-key", accessKeyParameters(key)), this.writeWaitMs),
    );
  }

  async size(): Promise<StoreSize> {
    const [sources, entities, claims] = this.#reader.one<[number, number, number]>("count-records");
    return { sources, entities, claims };
  }

  async version(): Promise<string> {
    // The reader commits nothing itself, so this counts the commits of all others, our own writer's among them.
    const [dataVersion] = this.#reader.one<[number]>("read-data-version");
    return `${this.#reader.openings}.${dataVersion}`;
  }

  async handEdits(): Promise<number> {
    const [count] = this.#reader.one<[number]>("read-hand-edits");
    return count;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#lastWrite;
    for (const connection of [this.#reader, this.#writer, ...this.#scanners]) connection.close();
  }

  #decoded<Row, Item>(rows: readonly Row[], decode: (row: Row) => Item): Item[] {
    return decodeRows(this.file, rows, decode);
  }

  async *#scanned<Item>(read: (connection: Connection) => AsyncIterable<Item>): AsyncGenerator<Item> {
    this.#requireOpen();
    const connection = this.#idleScanners.pop() ?? this.#addScanner();
    try {
      yield* read(connection);
    } finally {
      this.#idleScanners.push(connection);
    }
  }

  async #byId<Row extends readonly Column[]>(statement: string, ids: readonly string[]): Promise<Row[]> {
    const distinct = [...new Set(ids)];
    const rows: Row[] = [];
    for (let start = 0; start < distinct.length; start += IDS_A_TURN) {
      if (start > 0) await turn();
      rows.push(...this.#reader.all<Row>(statement, [JSON.stringify(distinct.slice(start, start + IDS_A_TURN))]));
    }
    return rows;
  }

  /** One connection holds one transaction: a write begins when the one before it has ended, well or not. */
  #write<Result>(work: () => Promise<Result>): Promise<Result> {
    const write = this.#lastWrite.then(work);
    this.#lastWrite = write.catch(() => undefined);
    return write;
  }

  #addScanner(): Connection {
    const connection = new Connection(this.file);
    this.#scanners.push(connection);
    return connection;
  }

  #requireOpen(): void {
    if (this.#closed) throw new StoreUnavailableError(`The store ${this.file} is closed. Open it again to use it.`);
  }
}
