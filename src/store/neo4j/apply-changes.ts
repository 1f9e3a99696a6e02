import neo4j from "neo4j-driver";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { ApplyOptions, Change, StoreHead } from "../graph-store.js";
import { movedOn } from "../write-errors.js";
import { ChangeBatch } from "./change-batch.js";
import { metaProperties, readHead } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { type RevisionStamp, requireEnds, writeBatch } from "./write-batch.js";
import { type TurnTimes, WriteTurn } from "./write-turn.js";

/**
 * Writes a set of changes of any size as one revision, and answers the new head. The changes go in batches, each a transaction, with
 * the number of the next revision, which no reader shows; one more transaction moves the marker on to it. That is so for a small
 * set too: Neo4j applies a transaction record by record while others read, so only what was committed before the marker moves is
 * sure to be seen whole by those who see the marker moved.
 */
export async function applyChanges(
  connection: Neo4jConnection,
  changes: Iterable<Change> | AsyncIterable<Change>,
  options: ApplyOptions & TurnTimes,
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

class StagedWrite {
  readonly #turn: WriteTurn;
  #batch = new ChangeBatch();
  #batches = 0;
  #written = 0;
  #stamp: RevisionStamp | undefined;
  readonly #types = new Set<RelationshipType>();

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly options: ApplyOptions & TurnTimes,
  ) {
    this.#turn = new WriteTurn(connection, options);
  }

  async add(change: Change): Promise<void> {
    if (!this.#batch.accepts(change)) await this.#flush(false);
    this.#batch.add(change);
  }

  async publish(): Promise<StoreHead> {
    await this.#flush(true);
    const stamp = this.#stamp;
    if (stamp === undefined) return this.#unchanged();
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
    await this.#turn.abandon().catch(() => undefined);
  }

  async #flush(isLast: boolean): Promise<void> {
    const batch = this.#batch;
    if (batch.size === 0) return;
    this.#batches += 1;
    const isFirst = this.#batches === 1;
    await this.#turn.run(this.#batches, async (transaction, { revision, recordedAt, now }) => {
      this.#requireRevision(revision);
      // Anew where the driver repeats the first batch: another writer may have come between.
      if (isFirst || this.#stamp === undefined) {
        // A clock that was set back must not put a revision before the one it follows.
        this.#stamp = { number: revision + 1, recordedAt: Math.max(now, recordedAt + 1) };
      }
      for (const type of await writeBatch(transaction, batch, this.#stamp)) this.#types.add(type);
      // Before anything is committed, where the set is one batch.
      if (isLast) await requireEnds(transaction, this.#stamp.number);
    });
    this.#written += batch.size;
    this.#batch = new ChangeBatch();
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
