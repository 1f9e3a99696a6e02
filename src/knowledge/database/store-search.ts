import type { Projection } from "../../graph/projection/projection.js";
import type { TraversalName, TraversalQuery } from "../../graph/traversals.js";
import type { StoreSearchLimits, StoreTraversals } from "../../store/store-traversals.js";
import type { Traversed } from "../traverser.js";

/** What a traversal in the store works with. */
export interface StoreSearchContext {
  readonly store: StoreTraversals;
  /** The projection in whose numbers the query is. */
  readonly base: Projection;
  readonly options: StoreSearchLimits;
}

/** Asks a store for a traversal: ids out, and an answer in the numbers of what was found back. */
export type StoreSearch<Name extends TraversalName> = (
  context: StoreSearchContext,
  query: TraversalQuery<Name>,
) => Promise<Traversed<Name>>;
