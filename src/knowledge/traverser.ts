import type { Projection } from "../graph/projection.js";
import type { TraversalAnswer, TraversalName, TraversalQuery } from "../graph/traversals.js";
import type { MaybePromise } from "./maybe-promise.js";

/** A traversal that is asked for: its name, and its query in the numbers of a projection. */
export interface TraversalRequest<Name extends TraversalName> {
  readonly name: Name;
  readonly query: TraversalQuery<Name>;
}

/** How long a traversal may take, and who waits for it. */
export interface TraversalOptions {
  /** After which it answers with what it has; Infinity for no bound. */
  readonly budgetMs: number;
  /** Aborted when nobody waits for the answer any more: the traversal then ends, and fails with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** An answer, and the projection whose numbers it is in. */
export interface Traversed<Name extends TraversalName> {
  readonly projection: Projection;
  readonly answer: TraversalAnswer<Name>;
}

/** A traversal that has ended, for whoever counts them. */
export interface TraversalReport {
  readonly name: TraversalName;
  /** `inline`: at once, between two turns of the event loop. */
  readonly where: "inline" | "worker" | "database";
  /** From when it was asked for, the wait for a thread included. */
  readonly ms: number;
  /** Whether its time was up before it had found everything. */
  readonly spent: boolean;
}

/** Hears of each traversal that has been answered. */
export type OnTraversal = (report: TraversalReport) => void;

/** Where traversals run: in this process, or in the database. */
export interface Traverser {
  run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    options: TraversalOptions,
  ): MaybePromise<Traversed<Name>>;
  /** Lets go of threads. Safe to call twice. */
  close(): Promise<void>;
}
