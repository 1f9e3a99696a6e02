import type { TraversalName } from "../graph/traversals.js";

/** How a projection came to be, or that it did not: the changes of a revision taken in, everything read anew, a look that failed. */
export type RefreshKind = "incremental" | "reload" | "failed";
/** The sorts of records that are kept in memory. */
export type RecordSort = "entities" | "relationships" | "sources";
/** A traversal that has ended, for whoever counts them. */
export interface TraversalReport {
  readonly name: TraversalName;
  /** In the thread that serves requests (inline: at once, between two turns of the event loop), in another one, in the database. */
  readonly where: "inline" | "worker" | "database";
  /** From when it was asked for, the wait for a thread included. */
  readonly ms: number;
  /** Whether its time was up before it had found everything. */
  readonly spent: boolean;
}

/** Hears of what goes on, for metrics. Each call is on the way of a request: it must be quick, and must not throw. */
export interface Observer {
  /** A look for commits has led to another projection, or failed. */
  refreshed(how: RefreshKind, durationMs: number): void;
  /** Records were asked for by id: `hits` of them were in memory, `misses` were read from the store. */
  recordsRead(records: RecordSort, found: { readonly hits: number; readonly misses: number }): void;
  /** A traversal has ended, with or without an answer. */
  traversed(report: TraversalReport): void;
}

/** Hears nothing. */
export const NO_OBSERVER: Observer = { refreshed() {}, recordsRead() {}, traversed() {} };
