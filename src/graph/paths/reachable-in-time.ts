import { BinaryHeap } from "../binary-heap.js";
import { withMarks } from "../entity-marks.js";
import { expand, type Traversal } from "../traversal.js";
import type { PathTiming } from "./path-timing.js";

/** Where a walk stands, and when it begins and ends: see PathTiming. */
interface Standing {
  readonly entity: number;
  readonly begin: number;
  readonly end: number;
}

/** From where to where a walk is sought. */
export interface TimedWalkQuery {
  readonly start: Standing;
  readonly to: number;
  readonly timing: PathTiming;
  /** A claim that it may not cross. */
  readonly without?: number;
}

/**
 * Whether a walk of any length, at least one claim, leads on to an entity and hangs together in time. Of walks to one entity, those that
 * begin first are gone on with first (as earliest arrival is found in temporal graphs: Wu et al. 2014), and one that begins later only if it ends
 * later. O(claims within reach × different ends × log).
 */
export function isReachableInTime(traversal: Traversal, { start, to, timing, without }: TimedWalkQuery): boolean {
  return withMarks(traversal.topology, (latestEnds) => {
    const queue = new BinaryHeap<Standing>((a, b) => a.begin - b.begin || b.end - a.end);
    queue.push(start);
    let found = false;
    for (let at = queue.pop(); at !== undefined && !found && !traversal.budget.spent; at = queue.pop()) {
      const { entity, begin, end } = at;
      if (at !== start) {
        if ((latestEnds.get(entity) ?? Number.NEGATIVE_INFINITY) >= end) continue;
        latestEnds.set(entity, end);
      }
      expand(traversal, entity, (claim, neighbour) => {
        if (claim === without || !timing.allows(begin, end, claim)) return;
        if (neighbour === to) found = true;
        const next = { entity: neighbour, begin: timing.beginWith(begin, claim), end: timing.endWith(end, claim) };
        if ((latestEnds.get(neighbour) ?? Number.NEGATIVE_INFINITY) >= next.end || !traversal.mayPass(neighbour))
          return;
        queue.push(next);
      });
    }
    return found;
  });
}
