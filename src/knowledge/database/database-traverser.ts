import type { Projection } from "../../graph/projection/projection.js";
import type { TraversalAnswer, TraversalName } from "../../graph/traversals.js";
import type { StoreSearchLimits, StoreTraversals } from "../../store/store-traversals.js";
import { NO_OBSERVER, type Observer } from "../observer.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "../traverser.js";
import { WaitingLine } from "../waiting-line.js";
import { claimCountsInStore, claimPageInStore, countClaimsInStore, degreesInStore } from "./claims-in-store.js";
import { matchPathsInStore, matchPathsSizeInStore } from "./match-paths-in-store.js";
import { pathsInStore, pathsSizeInStore } from "./paths-in-store.js";
import { connectedInStore, countReachableInStore, reachableInStore } from "./reach-in-store.js";
import {
  neighbourhoodInStore,
  neighbourhoodSizeInStore,
  subgraphInStore,
  subgraphSizeInStore,
} from "./selections-in-store.js";
import type { StoreSearch } from "./store-search.js";

/** Searches at once: half of the connections that the driver opens, so that others find one free. */
const MOST_SEARCHES = 50;

/** How each traversal is asked of a store. */
const SEARCHES: { readonly [Name in TraversalName]: StoreSearch<Name> } = {
  paths: pathsInStore,
  neighbourhood: neighbourhoodInStore,
  subgraph: subgraphInStore,
  matchPaths: matchPathsInStore,
  connected: connectedInStore,
  reachable: reachableInStore,
  countReachable: countReachableInStore,
  pathsSize: pathsSizeInStore,
  matchPathsSize: matchPathsSizeInStore,
  neighbourhoodSize: neighbourhoodSizeInStore,
  subgraphSize: subgraphSizeInStore,
  claimPage: claimPageInStore,
  countClaims: countClaimsInStore,
  claimCounts: claimCountsInStore,
  degrees: degreesInStore,
};

/**
 * Runs traversals in the store, for a graph that is not to be in memory. Of the projection that a query comes with it reads the
 * entities, the sources and the taxonomy alone; an answer is in the numbers of a small projection of its own, made of what was found.
 */
export class DatabaseTraverser implements Traverser {
  readonly overAllClaims = false;
  private readonly observer: Observer;
  private readonly line = new WaitingLine<true>();
  private running = 0;

  constructor(
    private readonly store: StoreTraversals,
    { observer = NO_OBSERVER }: { readonly observer?: Observer } = {},
  ) {
    this.observer = observer;
  }

  async run<Name extends TraversalName>(
    projection: Projection,
    { name, query }: TraversalRequest<Name>,
    { budgetMs, waiting }: TraversalOptions,
  ): Promise<Traversed<Name>> {
    const signal = waiting?.signal;
    const waited = signal && { signal };
    signal?.throwIfAborted();
    const started = performance.now();
    const found = await this.inTurn({ budgetMs, ...waited }, () => {
      const search: StoreSearch<Name> = SEARCHES[name];
      // Where the turn came too late, the search knows how to say so.
      const left = { ...waited, budgetMs: Math.max(0, budgetMs - (performance.now() - started)) };
      return search({ store: this.store, base: projection, options: left }, query);
    });
    signal?.throwIfAborted();
    this.observer.traversed({
      name,
      where: "database",
      ms: performance.now() - started,
      spent: isSpent(found.answer),
    });
    return found;
  }

  async close(): Promise<void> {}

  private async inTurn<Result>({ budgetMs, signal }: StoreSearchLimits, work: () => Promise<Result>): Promise<Result> {
    const waits = this.running >= MOST_SEARCHES;
    const isServed = !waits || (await this.line.wait(budgetMs, signal)) !== undefined;
    // Who is served takes the place of one that has ended.
    if (!waits) this.running++;
    try {
      return await work();
    } finally {
      if (isServed) {
        if (this.line.isEmpty) this.running--;
        else this.line.serve(true);
      }
    }
  }
}

/** Whether an answer says that its time was up; sizes don't say. */
function isSpent(answer: TraversalAnswer<TraversalName>): boolean {
  if (answer === null || typeof answer === "boolean") return answer === null;
  if ("outcome" in answer) return answer.outcome === "BUDGET_SPENT";
  return "budgetSpent" in answer && answer.budgetSpent;
}
