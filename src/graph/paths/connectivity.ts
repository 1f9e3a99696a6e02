import { withMarks } from "../entity-marks.js";
import { expand, type Traversal } from "../traversal.js";
import { withBidirectionalSearch } from "./bidirectional-search.js";

/** Whether a walk of any length, at least one relationship, leads from one entity to another (or back to itself). O(claims within reach). */
export function isReachable(traversal: Traversal, from: number, to: number): boolean {
  if (from === to) return isOnWalk(traversal, from);
  const walk = { from, to, maxLength: Number.POSITIVE_INFINITY };
  return withBidirectionalSearch(traversal.topology, (search) => search.meet(traversal, walk));
}

function isOnWalk(traversal: Traversal, start: number): boolean {
  return withMarks(traversal.topology, (seen) => {
    const queue = [start];
    let found = false;
    for (let head = 0; head < queue.length && !found && !traversal.budget.spent; head++) {
      expand(traversal, queue[head]!, (_, neighbour) => {
        if (neighbour === start) found = true;
        if (seen.has(neighbour) || !traversal.mayPass(neighbour)) return;
        seen.set(neighbour, 1);
        queue.push(neighbour);
      });
    }
    return found;
  });
}

/**
 * Whether a trail of any length leads from an entity back to itself. Read in one direction, any walk back contains one. Read
 * in both, the way out must not be the way back: a cycle exists where two claims at the start lead to entities that are
 * connected without it, so each entity is marked with the claim by which the search left. O(claims within reach).
 */
export function isOnCycle(traversal: Traversal, start: number): boolean {
  if (traversal.direction !== "ANY") return isReachable(traversal, start, start);
  return withMarks(traversal.topology, (leftBy) => {
    const queue: number[] = [];
    let found = false;
    const reach = (entity: number, firstClaim: number) => {
      if (!leftBy.has(entity) && traversal.mayPass(entity)) {
        leftBy.set(entity, firstClaim);
        queue.push(entity);
      } else if (leftBy.has(entity) && leftBy.get(entity) !== firstClaim) found = true;
    };
    expand(traversal, start, (claim, neighbour) => {
      if (neighbour === start) found = true;
      else reach(neighbour, claim);
    });
    for (let head = 0; head < queue.length && !found && !traversal.budget.spent; head++) {
      const entity = queue[head]!;
      expand(traversal, entity, (_, neighbour) => {
        if (neighbour !== start) reach(neighbour, leftBy.get(entity)!);
      });
    }
    return found;
  });
}
