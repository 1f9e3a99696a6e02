import type { Projection } from "../graph/projection/projection.js";
import type { TraversalAnswer, TraversalName, TraversalQuery } from "../graph/traversals.js";
import type { MaybePromise } from "./maybe-promise.js";
import type { Waiting } from "./waiting.js";

/** A traversal that is asked for: its name, and its query in the numbers of a projection. */
export interface TraversalRequest<Name extends TraversalName> {
  readonly name: Name;
  readonly query: TraversalQuery<Name>;
}

/** How long a traversal may take, and who waits for it. */
export interface TraversalOptions {
  /** After which it answers with what it has; Infinity for no bound. */
  readonly budgetMs: number;
  /** Who waits for the answer. Once nobody does, the traversal ends, and fails with the reason of their signal. */
  readonly waiting?: Waiting | undefined;
}

/** An answer, and the projection whose numbers it is in. */
export interface Traversed<Name extends TraversalName> {
  readonly projection: Projection;
  readonly answer: TraversalAnswer<Name>;
}

/** Where traversals run: in this process, or in the database. */
export interface Traverser {
  /** Whether the projections that queries come with hold all claims. Otherwise those of the taxonomy alone: others are asked for by id. */
  readonly overAllClaims: boolean;
  run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    options: TraversalOptions,
  ): MaybePromise<Traversed<Name>>;
  /** Lets go of threads. Safe to call twice. */
  close(): Promise<void>;
}
