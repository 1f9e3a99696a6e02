import { UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "../projection/topology.js";
import { expand, type Traversal } from "../traversal.js";
import { isOnCycle, isReachable } from "./connectivity.js";
import type { PathQuery } from "./path-query.js";
import { PathTiming } from "./path-timing.js";
import { isReachableInTime } from "./reachable-in-time.js";

/** Whether there is a path of any length that keeps the filters, the mode and the times. O(claims within reach), times the log of it for times. */
export function pathExists(traversal: Traversal, query: PathQuery): boolean {
  const { from, to, mode, direction } = query;
  if (from === to && mode === "ACYCLIC") return false;
  const timing = new PathTiming(traversal.topology, query);
  // Wherever a walk leads, a path without repeats does; but one that goes out and back by the same claim is no trail.
  if (from === to && mode === "TRAIL" && direction === "ANY")
    return timing.isFree ? isOnCycle(traversal, from) : isOnCycleInTime(traversal, from, timing);
  if (timing.isFree) return isReachable(traversal, from, to);
  const start = { entity: from, begin: UNBOUNDED_PAST, end: UNBOUNDED_FUTURE };
  return isReachableInTime(traversal, { start, to, timing });
}

function isOnCycleInTime(traversal: Traversal, entity: number, timing: PathTiming): boolean {
  let found = false;
  expand(traversal, entity, (claim, neighbour) => {
    if (found || !traversal.mayPass(neighbour) || !timing.allows(UNBOUNDED_PAST, UNBOUNDED_FUTURE, claim)) return;
    const start = {
      entity: neighbour,
      begin: timing.beginWith(UNBOUNDED_PAST, claim),
      end: timing.endWith(UNBOUNDED_FUTURE, claim),
    };
    found = neighbour === entity || isReachableInTime(traversal, { start, to: entity, timing, without: claim });
  });
  return found;
}
