import type { Budget } from "./budget.js";
import { claimCounts } from "./claims/claim-counts.js";
import { claimPage, countClaims } from "./claims/claim-page.js";
import { degrees } from "./claims/degrees.js";
import { subgraph } from "./claims/subgraph.js";
import { matchPathsSize, neighbourhoodSize, pathsSize, subgraphSize } from "./claims/subgraph-size.js";
import { findPaths } from "./paths/find-paths.js";
import { matchPaths } from "./patterns/match-paths.js";
import type { Topology } from "./projection/topology.js";
import { isConnected } from "./reach/is-connected.js";
import { findNeighbourhood } from "./reach/neighbourhood.js";
import { countReachable, reachable } from "./reach/reachable.js";

/**
 * Every traversal by name. Each is a pure function of a topology and a query that is made of plain values, so that it can run
 * in any thread; when the budget is spent it answers with what it has.
 */
export const TRAVERSALS = {
  paths: findPaths,
  neighbourhood: findNeighbourhood,
  subgraph,
  matchPaths,
  connected: isConnected,
  reachable,
  countReachable,
  pathsSize,
  matchPathsSize,
  neighbourhoodSize,
  subgraphSize,
  claimPage,
  countClaims,
  claimCounts,
  degrees,
} as const satisfies Record<string, (topology: Topology, query: never, budget: Budget) => unknown>;

/** The name of a traversal. */
export type TraversalName = keyof typeof TRAVERSALS;
/** What a traversal is asked: plain values. */
export type TraversalQuery<Name extends TraversalName> = Parameters<(typeof TRAVERSALS)[Name]>[1];
/** What a traversal answers: plain values, in the numbers of the topology. */
export type TraversalAnswer<Name extends TraversalName> = ReturnType<(typeof TRAVERSALS)[Name]>;

/** Runs a traversal by name. */
export function runTraversal<Name extends TraversalName>(
  topology: Topology,
  { name, query }: { readonly name: Name; readonly query: TraversalQuery<Name> },
  budget: Budget,
): TraversalAnswer<Name> {
  const traverse = TRAVERSALS[name] as (
    topology: Topology,
    query: TraversalQuery<Name>,
    budget: Budget,
  ) => TraversalAnswer<Name>;
  return traverse(topology, query, budget);
}
