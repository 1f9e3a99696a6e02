import type { Budget } from "./budget.js";
import { claimPredicate } from "./claim-filter.js";
import { isOnCycle, isReachable } from "./connectivity.js";
import { withMarks } from "./entity-marks.js";
import type { FoundPath, PathAnswer, PathOutcome, PathQuery } from "./path-query.js";
import type { Projection } from "./projection.js";
import { type Traversal, traversalOf } from "./traversal.js";
import { WalkLayers, type WalkLayersOptions } from "./walk-layers.js";
import { walksOfLength } from "./walks-of-length.js";

/**
 * Paths between two entities, shortest first, ties in the order of the claim ids along them. Lengths are tried one by one with
 * a search from both ends, so the shortest cost O(b^(length/2)) for a branching factor b; enumerating k paths without repeats
 * takes exponential time in the worst case, which the budget bounds.
 */
export function findPaths(projection: Projection, query: PathQuery, budget: Budget): PathAnswer {
  const { from, to } = query;
  const traversal = traversalOf(projection, { ...query, exempt: [from, to], budget });
  const found = from === to && query.mode === "ACYCLIC" ? NOTHING : search(traversal, query);
  if (budget.spent) return { paths: found.paths, truncated: true, outcome: "BUDGET_SPENT" };
  if (found.paths.length > 0) return { ...found, outcome: "FOUND" };
  const outcome = whyNone(traversal, query);
  return { ...found, outcome: budget.spent ? "BUDGET_SPENT" : outcome, truncated: budget.spent };
}

interface Found {
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
}

const NOTHING: Found = { paths: [], truncated: false };

function search(traversal: Traversal, query: PathQuery): Found {
  const { projection } = traversal;
  return withMarks(projection, (forward) =>
    withMarks(projection, (backward) => searchByLength(traversal, query, { forward, backward })),
  );
}

function searchByLength(traversal: Traversal, query: PathQuery, marks: WalkLayersOptions["marks"]): Found {
  const { from, to, selector, mode, limit } = query;
  const wanted = selector === "ANY_SHORTEST" ? 1 : selector === "SHORTEST_K" ? query.k : Number.POSITIVE_INFINITY;
  // The shortest paths repeat nothing by themselves, but for cycles that could go back the way they came.
  const revisit = selector === "SHORTEST_K" || (from === to && query.direction === "ANY");
  const layers = new WalkLayers(traversal, { from, to, revisit, marks });
  const paths: FoundPath[] = [];
  let truncated = false;
  while (layers.length < query.maxLength && layers.advance()) {
    if (!layers.connect()) continue;
    walksOfLength(traversal, layers, {
      from,
      mode,
      visit(path) {
        truncated = paths.length === limit;
        if (!truncated) paths.push(path);
        return !truncated && paths.length < wanted;
      },
    });
    if (truncated || paths.length >= wanted || traversal.budget.spent) break;
    if (paths.length > 0 && selector !== "SHORTEST_K") break;
  }
  return { paths, truncated };
}

function whyNone(traversal: Traversal, { from, to, mode, where }: PathQuery): PathOutcome {
  const isLonger = from === to ? mode === "TRAIL" && isOnCycle(traversal, from) : isReachable(traversal, from, to);
  if (isLonger) return "NOT_WITHIN_MAX_LENGTH";
  const { projection } = traversal;
  const knownNow = claimPredicate(projection, {});
  const knownThen = claimPredicate(projection, where.knownAt === undefined ? {} : { knownAt: where.knownAt });
  const anyEntity = () => true;
  const unfiltered: Traversal = {
    ...traversal,
    crosses: (claim) => knownNow(claim) || knownThen(claim),
    mayReach: anyEntity,
    mayPass: anyEntity,
  };
  return isReachable(unfiltered, from, to) ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
}
