import type { Budget } from "../budget.js";
import { type ClaimFilter, claimPredicate } from "../filters/claim-filter.js";
import type { Topology } from "../projection/topology.js";
import { hubsOf, type Traversal, traversalOf } from "../traversal.js";
import { isReachable } from "./connectivity.js";
import { pathExists } from "./path-existence.js";
import type { PathAnswer, PathOutcome, PathQuery } from "./path-query.js";
import { claimCosts } from "./path-weight.js";
import { searchPaths } from "./search-paths.js";
import type { TakenPaths } from "./taken-paths.js";

/** Paths between two entities in the order of the answer, or why there are none. */
export function findPaths(topology: Topology, query: PathQuery, budget: Budget): PathAnswer {
  return findPathsBy(searchPaths, topology, { query, budget });
}

/** The same by a given way to search. */
export function findPathsBy(
  search: (traversal: Traversal, query: PathQuery) => TakenPaths,
  topology: Topology,
  { query, budget }: { readonly query: PathQuery; readonly budget: Budget },
): PathAnswer {
  const { from, to, direction, where, through, weight } = query;
  const { isUsable } = claimCosts(topology, weight);
  const traversal = traversalOf(topology, { direction, where, through, exempt: [from, to], isUsable, budget });
  const { paths, truncated } = search(traversal, query);
  const outcome = paths.length > 0 || budget.spent ? "FOUND" : whyNone(traversal, query);
  return {
    paths,
    truncated: truncated || budget.spent,
    outcome: budget.spent ? "BUDGET_SPENT" : outcome,
    hubs: hubsOf(traversal),
  };
}

function whyNone(traversal: Traversal, query: PathQuery): PathOutcome {
  if (pathExists(traversal, query)) return "NOT_WITHIN_MAX_LENGTH";
  const { from, to, where } = query;
  const connectedWith = (unfiltered: ClaimFilter) => isReachable(withoutFilters(traversal, unfiltered), from, to);
  const somethingDoes = connectedWith({}) || (where.knownAt !== undefined && connectedWith({ knownAt: where.knownAt }));
  return somethingDoes ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
}

function withoutFilters(traversal: Traversal, where: ClaimFilter): Traversal {
  const anyEntity = () => true;
  const crosses = claimPredicate(traversal.topology, where);
  return { ...traversal, crosses, isOpen: true, mayReach: anyEntity, mayPass: anyEntity };
}
