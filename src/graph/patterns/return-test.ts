import type { EntityPredicate } from "../filters/entity-filter.js";
import { isOnCycle } from "../paths/connectivity.js";
import type { PathMode } from "../paths/path-query.js";
import { expand, type Traversal } from "../traversal.js";

/**
 * Tells whether a path of a mode may come back to where it starts, by claims that may be read both ways. Where this is impossible, a
 * search for it would try every path before it knew: a walk may always go back by the way it came. Worked out once a start: O(claims
 * within reach), but O(degree) where only one claim leaves.
 */
export function returnTest(traversal: Traversal, mode: PathMode): EntityPredicate {
  if (mode === "ACYCLIC") return () => false;
  if (mode !== "TRAIL") return () => true;
  const known = new Map<number, boolean>();
  return (start) => {
    let mayReturn = known.get(start);
    if (mayReturn === undefined) {
      mayReturn = hasTwoWays(traversal, start) && isOnCycle(traversal, start);
      known.set(start, mayReturn);
    }
    return mayReturn;
  };
}

/** Whether an entity has a claim to leave by and another to come back by, or a self-loop. */
function hasTwoWays(traversal: Traversal, start: number): boolean {
  let ways = 0;
  expand(traversal, start, (_, neighbour) => {
    ways += neighbour === start ? 2 : 1;
  });
  return ways >= 2;
}
