import type { SubgraphSelection } from "../claims/subgraph-selection.js";
import type { PathAnswer } from "./path-query.js";

/** Every entity and claim of some paths, once each; distances count hops from the start along the paths. */
export function pathsUnion({ paths, truncated, outcome, hubs }: PathAnswer): SubgraphSelection {
  const distances = new Map<number, number>();
  const claims = new Set<number>();
  for (const path of paths) {
    for (const claim of path.claims) claims.add(claim);
    for (const [position, entity] of path.entities.entries()) {
      distances.set(entity, Math.min(position, distances.get(entity) ?? Number.POSITIVE_INFINITY));
    }
  }
  const nearestFirst = [...distances].sort(([a, x], [b, y]) => x - y || a - b);
  return {
    entities: nearestFirst.map(([entity]) => entity),
    distances: nearestFirst.map(([, distance]) => distance),
    claims: [...claims].sort((a, b) => a - b),
    truncated,
    budgetSpent: outcome === "BUDGET_SPENT",
    hubs,
  };
}
