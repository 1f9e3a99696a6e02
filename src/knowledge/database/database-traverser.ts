import type { Projection } from "../../graph/projection.js";
import type { TraversalName } from "../../graph/traversals.js";
import type { StoreTraversals } from "../../store/store-traversals.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "../traverser.js";
import { matchPathsInStore } from "./match-paths-in-store.js";
import { pathsInStore } from "./paths-in-store.js";
import { connectedInStore, reachableInStore } from "./reach-in-store.js";
import { neighbourhoodInStore, subgraphInStore } from "./selections-in-store.js";
import type { StoreSearch } from "./store-search.js";

/** How each traversal is asked of a store. */
const SEARCHES: { readonly [Name in TraversalName]: StoreSearch<Name> } = {
  paths: pathsInStore,
  neighbourhood: neighbourhoodInStore,
  subgraph: subgraphInStore,
  matchPaths: matchPathsInStore,
  connected: connectedInStore,
  reachable: reachableInStore,
};

/**
 * Runs traversals in the store, for a graph that is not to be in memory. Of the projection that a query comes with it reads the
 * entities, the sources and the taxonomy alone; an answer is in the numbers of a small projection of its own, made of what was found.
 */
export class DatabaseTraverser implements Traverser {
  constructor(private readonly store: StoreTraversals) {}

  run<Name extends TraversalName>(
    projection: Projection,
    { name, query }: TraversalRequest<Name>,
    options: TraversalOptions,
  ): Promise<Traversed<Name>> {
    const search: StoreSearch<Name> = SEARCHES[name];
    return search({ store: this.store, base: projection, options }, query);
  }

  async close(): Promise<void> {}
}
