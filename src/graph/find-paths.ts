import type { Budget } from "./budget.js";
import { type ClaimFilter, claimPredicate } from "./claim-filter.js";
import { isOnCycle, isReachable } from "./connectivity.js";
import { withMarks } from "./entity-marks.js";
import type { FoundPath, PathAnswer, PathOutcome, PathQuery } from "./path-query.js";
import { shortestCycles } from "./shortest-cycles.js";
import type { Topology } from "./topology.js";
import { hubsOf, type Traversal, traversalOf } from "./traversal.js";
import { WalkLayers, type WalkLayersOptions } from "./walk-layers.js";
import { walksOfLength } from "./walks-of-length.js";

/**
 * Paths between two entities, shortest first, ties in the order of the claim ids along them. Lengths are tried one by one with
 * a search from both ends, so the shortest cost O(b^(length/2)) for a branching factor b; enumerating k paths without repeats
 * takes exponential time in the worst case, which the budget bounds.
 */
export function findPaths(topology: Topology, query: PathQuery, budget: Budget): PathAnswer {
  const { from, to } = query;
  const traversal = traversalOf(topology, { ...query, exempt: [from, to], budget });
  let onCycle: boolean | undefined;
  const isClosed = () => (onCycle ??= isOnCycle(traversal, from));
  const found = from === to ? searchCycles(traversal, query, isClosed) : search(traversal, query);
  const answer = (outcome: PathOutcome): PathAnswer => ({
    paths: found.paths,
    truncated: found.truncated || budget.spent,
    outcome: budget.spent ? "BUDGET_SPENT" : outcome,
    hubs: hubsOf(traversal),
  });
  if (budget.spent || found.paths.length > 0) return answer("FOUND");
  return answer(whyNone(traversal, query, isClosed));
}

interface Found {
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
}

const NOTHING: Found = { paths: [], truncated: false };

/** Takes paths as they come until there are as many as are asked for, or one more than the limit. */
class TakenPaths implements Found {
  readonly paths: FoundPath[] = [];
  truncated = false;
  private readonly wanted: number;

  constructor(private readonly query: Pick<PathQuery, "selector" | "k" | "limit">) {
    const { selector, k } = query;
    this.wanted = selector === "ANY_SHORTEST" ? 1 : selector === "SHORTEST_K" ? k : Number.POSITIVE_INFINITY;
  }

  get isComplete(): boolean {
    return this.truncated || this.paths.length >= this.wanted;
  }

  /** Takes a path and answers whether to go on. */
  take(path: FoundPath): boolean {
    this.truncated = this.paths.length === this.query.limit;
    if (!this.truncated) this.paths.push(path);
    return !this.isComplete;
  }
}

function searchCycles(traversal: Traversal, query: PathQuery, isClosed: () => boolean): Found {
  if (query.mode === "ACYCLIC") return NOTHING;
  if (query.direction !== "ANY" || query.selector === "SHORTEST_K") {
    // Where no trail leads back, to try them all would spend the budget.
    return isClosed() ? search(traversal, query) : NOTHING;
  }
  const taken = new TakenPaths(query);
  withMarks(traversal.topology, (distances) =>
    withMarks(traversal.topology, (leftBy) =>
      shortestCycles(traversal, {
        start: query.from,
        maxLength: query.maxLength,
        visit: (path) => taken.take(path),
        marks: { distances, leftBy },
      }),
    ),
  );
  return taken;
}

function search(traversal: Traversal, query: PathQuery): Found {
  const { topology } = traversal;
  return withMarks(topology, (forward) =>
    withMarks(topology, (backward) => searchByLength(traversal, query, { forward, backward })),
  );
}

function searchByLength(traversal: Traversal, query: PathQuery, marks: WalkLayersOptions["marks"]): Found {
  const { from, to, mode } = query;
  // The shortest paths repeat nothing by themselves.
  const revisit = query.selector === "SHORTEST_K";
  const layers = new WalkLayers(traversal, { from, to, revisit, marks });
  const taken = new TakenPaths(query);
  while (layers.length < query.maxLength && layers.advance()) {
    if (!layers.connect()) continue;
    walksOfLength(traversal, {
      from,
      length: layers.length,
      mode,
      stepsFrom: (entity, position) => layers.stepsFrom(entity, position),
      visit: (path) => taken.take(path),
    });
    if (taken.isComplete || traversal.budget.spent) break;
    if (taken.paths.length > 0 && !revisit) break;
  }
  return taken;
}

function whyNone(traversal: Traversal, { from, to, mode, where }: PathQuery, isClosed: () => boolean): PathOutcome {
  const isLonger = from === to ? mode === "TRAIL" && isClosed() : isReachable(traversal, from, to);
  if (isLonger) return "NOT_WITHIN_MAX_LENGTH";
  const connectedWith = (unfiltered: ClaimFilter) => isReachable(withoutFilters(traversal, unfiltered), from, to);
  const somethingDoes = connectedWith({}) || (where.knownAt !== undefined && connectedWith({ knownAt: where.knownAt }));
  return somethingDoes ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
}

function withoutFilters(traversal: Traversal, where: ClaimFilter): Traversal {
  const anyEntity = () => true;
  const crosses = claimPredicate(traversal.topology, where);
  return { ...traversal, crosses, mayReach: anyEntity, mayPass: anyEntity };
}
