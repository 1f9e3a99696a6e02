import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { discardUnpublished } from "./discard-unpublished.js";
import { markerGone } from "./marker.js";
import type { Neo4jConnection } from "./neo4j-connection.js";
import { createIndexes } from "./prepare-database.js";
import type { Transaction } from "./transaction.js";
import { lostTurn, otherWriter } from "./turn-errors.js";

const POLL_MS = 100;

/** How long turns last, and how long a writer waits for one. */
export interface TurnTimes {
  /** After this time without a batch, others may take the turn of a writer that has died. */
  readonly leaseMs: number;
  /** Longer than a lease, so that a load that was killed does not fail the next one. */
  readonly waitMs: number;
}

/** The marker node at the beginning of a transaction that has locked it. */
export interface TurnState {
  readonly revision: number;
  /** ms since 1970. */
  readonly recordedAt: number;
  /** ms since 1970, by the server's clock. */
  readonly now: number;
  readonly writer: string | null;
  readonly writerUntil: number | null;
  /** Numbers of the batches that the writer has committed. */
  readonly batches: readonly number[] | null;
  readonly lastWriter: string | null;
}

/** One program's turn to write: it is noted on the marker node with the time until which it holds, and each batch prolongs it. */
export class WriteTurn {
  readonly #writer = randomUUID();
  /** Whether a transaction of the turn may have been committed. */
  #begun = false;

  constructor(
    private readonly connection: Neo4jConnection,
    private readonly times: TurnTimes,
  ) {}

  /**
   * Runs a batch in a transaction of the turn, waiting for the turn where another program has it. `number` counts from 1: a batch that
   * the driver repeats after it was committed is not run again. Throws CONFLICT where the turn can't be had, or was lost.
   */
  async run(number: number, work: (transaction: Transaction, state: TurnState) => Promise<void>): Promise<void> {
    const deadline = Date.now() + this.times.waitMs;
    for (;;) {
      const outcome = await this.connection.write(async (transaction) => {
        const state = await lockMarker(transaction);
        const own = state.writer === this.#writer ? (state.batches ?? []) : undefined;
        if (own?.includes(number)) return "done";
        if (own === undefined) {
          if (number > 1) throw lostTurn();
          if (state.writer !== null) return isOver(state) ? "abandoned" : "busy";
        }
        await this.#hold(transaction, [...(own ?? []), number]);
        await work(transaction, state);
        this.#begun = true;
        return "done";
      });
      if (outcome === "done") return;
      if (outcome === "abandoned") await this.takeAbandoned();
      else if (Date.now() > deadline) throw otherWriter(this.times.waitMs);
      else await sleep(POLL_MS);
    }
  }

  /**
   * Runs a batch of the turn beside others that touch nothing of it: their statements run at the same time, and each locks the marker
   * for its end alone. Nothing here waits for another batch but in the database, which sees where two wait for each other, and has one
   * of them repeated. As in {@link run}, a batch that the driver repeats after it was committed is not run again. Throws CONFLICT where
   * the turn was lost.
   */
  async runBeside(number: number, work: (transaction: Transaction) => Promise<void>): Promise<void> {
    let isRepeated = false;
    await this.connection.write(async (transaction) => {
      // Perhaps it was committed, or is just being: who has the lock knows.
      const before = isRepeated ? await this.#lockOwn(transaction) : undefined;
      if (before?.batches?.includes(number)) return;
      isRepeated = true;
      await work(transaction);
      const { batches } = before ?? (await this.#lockOwn(transaction));
      await this.#hold(transaction, [...(batches ?? []), number]);
    });
  }

  /** Runs the last transaction of the turn, which ends it; not again where the driver repeats it after it was committed. */
  finish<T>(
    work: (transaction: Transaction, writer: string) => Promise<T>,
    repeated: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.connection.write(async (transaction) => {
      const state = await lockMarker(transaction);
      if (state.lastWriter === this.#writer) return repeated(transaction);
      if (state.writer !== this.#writer) throw lostTurn();
      return work(transaction, this.#writer);
    });
  }

  /** Takes the turn of a writer that has died and removes what it has left. Answers whether there was one. */
  async takeAbandoned(): Promise<boolean> {
    const taken = await this.connection.write(async (transaction) => {
      const state = await lockMarker(transaction);
      if (state.writer === null || !isOver(state)) return state.writer === this.#writer;
      await this.#hold(transaction, []);
      return true;
    });
    if (taken) {
      this.#begun = true;
      // It may have died before it made those again that it had put off; what is discarded is found by them.
      await createIndexes(this.connection);
      await this.#discard();
    }
    return taken;
  }

  /** Removes what was written in the turn and gives it back; nothing where it was never taken, or has ended already. */
  async abandon(): Promise<void> {
    if (!this.#begun || (await this.#inOwnTurn(() => Promise.resolve(true))) === undefined) return;
    await this.#discard();
    await this.release();
  }

  /** Gives the turn back. */
  async release(): Promise<void> {
    await this.#inOwnTurn((transaction) => transaction.rows("release-turn"));
  }

  async #discard(): Promise<void> {
    await discardUnpublished(async (statement, parameters) => {
      const rows = await this.#inOwnTurn(async (transaction, { revision }) => {
        await this.#hold(transaction, []);
        return transaction.rows<{ done: number }>(statement, { ...parameters, revision: neo4j.int(revision) });
      });
      return rows?.[0]?.done ?? 0;
    });
  }

  #inOwnTurn<T>(work: (transaction: Transaction, state: TurnState) => Promise<T>): Promise<T | undefined> {
    return this.connection.write(async (transaction) => {
      const state = await lockMarker(transaction);
      return state.writer === this.#writer ? work(transaction, state) : undefined;
    });
  }

  async #lockOwn(transaction: Transaction): Promise<TurnState> {
    const state = await lockMarker(transaction);
    if (state.writer !== this.#writer) throw lostTurn();
    return state;
  }

  async #hold(transaction: Transaction, batches: readonly number[]): Promise<void> {
    const parameters = {
      writer: this.#writer,
      leaseMs: neo4j.int(this.times.leaseMs),
      batches: batches.map((number) => neo4j.int(number)),
    };
    await transaction.rows("take-turn", parameters);
  }
}

function isOver({ writerUntil, now }: TurnState): boolean {
  return writerUntil === null || writerUntil < now;
}

async function lockMarker(transaction: Transaction): Promise<TurnState> {
  await transaction.rows("lock-marker");
  const [state] = await transaction.rows<{ [Column in keyof TurnState]: TurnState[Column] }>("read-turn");
  if (state === undefined) throw markerGone();
  return state;
}
