import neo4j from "neo4j-driver";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { ApplyOptions, Change, StoreHead } from "../graph-store.js";
import { alreadyCurrent, movedOn } from "../write-errors.js";
import { ChangeBatch } from "./change-batch.js";
import { DeferredIndexes } from "./deferred-indexes.js";
import type { LoadSizes } from "./load-sizes.js";
import { metaProperties, readHead } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import type { Transaction } from "./transaction.js";
import { isRefusedByConstraint } from "./translate-error.js";
import { typesHeld } from "./types-held.js";
import { findCurrent, type RevisionStamp, requireEnds, writeBatch } from "./write-batch.js";
import { type TurnState, type TurnTimes, WriteTurn } from "./write-turn.js";

/**
 * Transactions of a load that run at the same time: while Neo4j commits one in one thread, it runs the statements of the next in another.
 */
const BATCHES_AT_ONCE = 3;

/** How a set of changes is written. */
export interface WriteOptions extends ApplyOptions, TurnTimes {
  readonly sizes: LoadSizes;
  /** Told, in a sentence or two, what an operator should know and no caller can mend. */
  readonly onWarning: (text: string) => void;
}

/**
 * Writes a set of changes of any size as one revision, and answers the new head. The changes go in batches, each a transaction, with
 * the number of the next revision, which no reader shows; one more transaction moves the marker on to it. That is so for a small
 * set too: Neo4j applies a transaction record by record while others read, so only what was committed before the marker moves is
 * sure to be seen whole by those who see the marker moved.
 */
export async function applyChanges(
  connection: Neo4jConnection,
  changes: Iterable<Change> | AsyncIterable<Change>,
  options: WriteOptions,
): Promise<StoreHead> {
  const write = new StagedWrite(connection, options);
  try {
    for await (const change of changes) await write.add(change);
    return await write.publish();
  } catch (error) {
    await write.abandon();
    throw error;
  }
}

/** A batch that is under way. */
interface Flying {
  readonly batch: ChangeBatch;
  readonly done: Promise<void>;
}

class StagedWrite {
  readonly #turn: WriteTurn;
  #batch: ChangeBatch;
  #batches = 0;
  #written = 0;
  /** Batches that are under way, the oldest first. */
  readonly #flight: Flying[] = [];
  #stamp: RevisionStamp | undefined;
  readonly #types = new Set<RelationshipType>();
  readonly #indexes: DeferredIndexes;

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly options: WriteOptions,
  ) {
    const { sizes, onWarning } = options;
    this.#turn = new WriteTurn(connection, options);
    this.#batch = this.#emptyBatch();
    this.#indexes = new DeferredIndexes(
      connection,
      sizes.indexesPutOffFrom,
      (uncounted) => this.#hold(uncounted),
      onWarning,
    );
  }

  #emptyBatch(): ChangeBatch {
    return new ChangeBatch(this.options.sizes.batchChanges);
  }

  async add(change: Change): Promise<void> {
    if (!this.#batch.accepts(change)) await this.#send();
    this.#batch.add(change);
  }

  async publish(): Promise<StoreHead> {
    await this.#land();
    await this.#flush(true);
    const stamp = this.#stamp;
    if (stamp === undefined) return this.#unchanged();
    await this.#indexes.rebuild();
    const { author = null, note, meta } = this.options;
    return this.#turn.finish(async (transaction, writer) => {
      await transaction.rows("publish-revision", {
        revision: neo4j.int(stamp.number),
        recordedAt: neo4j.int(stamp.recordedAt),
        author,
        note,
        types: [...this.#types],
        writer,
        meta: metaProperties(meta),
      });
      return readHead(transaction);
    }, readHead);
  }

  /** Undoes what was written. Where Neo4j can't be reached any more the next writer does it: the reason to abandon counts more. */
  async abandon(): Promise<void> {
    // One that is committed later would stay.
    await Promise.allSettled(this.#flight.map(({ done }) => done));
    // What is discarded is found by them.
    await this.#indexes.restore();
    await this.#turn.abandon().catch(() => undefined);
  }

  /** Sends the batch on its way, when there is room for it; the first one alone, since it takes the turn. */
  async #send(): Promise<void> {
    const batch = this.#batch;
    const stamp = this.#stamp;
    if (stamp === undefined) return this.#flush(false);
    const due = this.#indexes.due(batch.claims, stamp);
    if (due.length > 0) {
      await this.#land();
      await this.#indexes.drop(due);
    }
    const canJoin = this.#flight.every((flying) => batch.canRunBeside(flying.batch));
    await this.#land(canJoin ? BATCHES_AT_ONCE - 1 : 0);
    this.#batches += 1;
    const done = this.#turn
      .runBeside(this.#batches, (transaction) => this.#write(transaction, batch, stamp))
      .catch((error) => this.#explain(error, batch))
      .then(() => this.#count(batch));
    // Its error is told when it lands.
    done.catch(() => undefined);
    this.#flight.push({ batch, done });
    this.#batch = this.#emptyBatch();
  }

  /** Waits until no more batches than these are under way. */
  async #land(most = 0): Promise<void> {
    while (this.#flight.length > most) {
      await this.#flight[0]?.done;
      this.#flight.shift();
    }
  }

  /** Prolongs the turn, and counts transactions beside that of the turn itself. */
  #hold(uncounted: number): Promise<void> {
    this.#batches += 1;
    return this.#turn.runBeside(this.#batches, async (transaction) => {
      for (let count = 0; count < uncounted; count += 1) await transaction.rows("count-commit");
    });
  }

  /** Writes the batch, with no other under way. */
  async #flush(isLast: boolean): Promise<void> {
    const batch = this.#batch;
    if (batch.size === 0) return;
    this.#batches += 1;
    const isFirst = this.#batches === 1;
    const work = async (transaction: Transaction, { revision, recordedAt, now }: TurnState) => {
      this.#requireRevision(revision);
      // Anew where the driver repeats the first batch: another writer may have come between.
      if (isFirst || this.#stamp === undefined) {
        // A clock that was set back must not put a revision before the one it follows.
        this.#stamp = {
          number: revision + 1,
          recordedAt: Math.max(now, recordedAt + 1),
          // One batch costs less than to ask.
          ...(isLast ? {} : { typesBefore: new Set((await typesHeld(transaction)).map(({ type }) => type)) }),
        };
      }
      await this.#write(transaction, batch, this.#stamp);
      // Before anything is committed, where the set is one batch.
      if (isLast) await requireEnds(transaction, this.#stamp.number);
    };
    await this.#turn.run(this.#batches, work).catch((error) => this.#explain(error, batch));
    this.#count(batch);
    this.#batch = this.#emptyBatch();
  }

  async #write(transaction: Transaction, batch: ChangeBatch, stamp: RevisionStamp): Promise<void> {
    for (const type of await writeBatch(transaction, batch, stamp)) this.#types.add(type);
  }

  /** Throws CONFLICT where a batch failed because an earlier one has brought a claim of it already, else the error. */
  async #explain(error: unknown, { claims }: ChangeBatch): Promise<never> {
    if (!isRefusedByConstraint(error)) throw error;
    const current = await this.connection.read((transaction) => findCurrent(transaction, claims));
    throw current === undefined ? error : alreadyCurrent(current);
  }

  #count({ size }: ChangeBatch): void {
    this.#written += size;
    this.options.onProgress?.(this.#written);
  }

  async #unchanged(): Promise<StoreHead> {
    const head = await this.connection.read(readHead);
    this.#requireRevision(head.revision);
    return head;
  }

  #requireRevision(current: number): void {
    const { expectedRevision } = this.options;
    if (expectedRevision !== undefined && expectedRevision !== current) throw movedOn(expectedRevision, current);
  }
}
