import { withMarks } from "../entity-marks.js";
import type { Traversal } from "../traversal.js";
import { cheapestPaths } from "./cheapest-paths.js";
import type { PathQuery } from "./path-query.js";
import { pathsByLength } from "./paths-by-length.js";
import { shortestCycles } from "./shortest-cycles.js";
import { shortestPaths } from "./shortest-paths.js";
import { TakenPaths } from "./taken-paths.js";

/**
 * Searches paths in the way that suits what is asked: the shortest from both ends; all by their length, as long as what is tried is
 * mostly found to be a path; by cost one after the other.
 */
export function searchPaths(traversal: Traversal, query: PathQuery): TakenPaths {
  const { from, to, mode, direction, selector, weight } = query;
  if (from === to && mode === "ACYCLIC") return new TakenPaths(query);
  if (weight !== "HOPS") return searchByCost(traversal, query);
  const repeatsNothing = selector !== "SHORTEST_K" && !query.holdsTogether && !query.inSequence;
  if (repeatsNothing && from !== to) return searchShortest(traversal, query);
  if (repeatsNothing && mode === "TRAIL" && direction === "ANY") return searchCycles(traversal, query);
  return pathsByLength(traversal, query, repeatsNothing) ?? searchByCost(traversal, query);
}

/** Searches paths by cost, whatever is asked. */
export function searchByCost(traversal: Traversal, query: PathQuery): TakenPaths {
  const taken = new TakenPaths(query);
  const { from, to, mode } = query;
  if (from !== to || mode !== "ACYCLIC") cheapestPaths(traversal, query, (path) => taken.take(path));
  return taken;
}

function searchShortest(traversal: Traversal, query: PathQuery): TakenPaths {
  const taken = new TakenPaths(query);
  shortestPaths(traversal, query, (path) => taken.take(path));
  return taken;
}

function searchCycles(traversal: Traversal, query: PathQuery): TakenPaths {
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
