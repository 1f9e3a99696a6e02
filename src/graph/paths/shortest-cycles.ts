import type { EntityMarks } from "../entity-marks.js";
import { expand, type Traversal } from "../traversal.js";
import type { FoundPath } from "./path-query.js";
import { PathTiming } from "./path-timing.js";
import { type Step, walksOfLength } from "./walks-of-length.js";

/** Stands for "more than one" among the claims by which shortest walks leave the start. */
const SEVERAL = -1;

/** Where the cycles begin and end, and what to do with them. */
export interface ShortestCyclesQuery {
  readonly start: number;
  readonly maxLength: number;
  /** Takes the next cycle, in the order of the claims along it, and answers whether to go on. */
  readonly visit: (cycle: FoundPath) => boolean;
  /** Clean marks: hops from the start; and the claim by which the shortest walks left it, or SEVERAL. */
  readonly marks: { readonly distances: EntityMarks; readonly leftBy: EntityMarks };
}

/**
 * The shortest trails from an entity back to itself where relationships may be crossed both ways. A breadth-first search notes by
 * which claim it left the start; the shortest cycle closes where two such branches meet, and on it every entity is as far from the
 * start as the shorter way round, which leaves little to enumerate. O(claims within half the length), and the cycles found.
 */
export function shortestCycles(traversal: Traversal, query: ShortestCyclesQuery): void {
  const length = shortestCycleLength(traversal, query);
  if (length !== undefined && length <= query.maxLength) cyclesOfLength(traversal, length, query);
}

function shortestCycleLength(
  traversal: Traversal,
  { start, maxLength, marks }: ShortestCyclesQuery,
): number | undefined {
  const { distances, leftBy } = marks;
  let length: number | undefined;
  const closes = (found: number) => {
    length = Math.min(found, length ?? found);
  };
  distances.set(start, 0);
  let level = [start];
  for (let distance = 0; level.length > 0 && length === undefined && 2 * distance < maxLength; distance++) {
    const next: number[] = [];
    for (const entity of level) {
      expand(traversal, entity, (claim, neighbour) => {
        if (neighbour === start) {
          if (entity === start) closes(1);
          return;
        }
        if (!traversal.mayPass(neighbour)) return;
        const branch = entity === start ? claim : leftBy.get(entity)!;
        const known = distances.get(neighbour);
        if (known === undefined) {
          distances.set(neighbour, distance + 1);
          leftBy.set(neighbour, branch);
          next.push(neighbour);
        } else if (known >= distance && neighbour !== entity) {
          const apart = branch === SEVERAL || leftBy.get(neighbour) !== branch;
          if (apart) closes(distance + known + 1);
          if (apart && known === distance + 1) leftBy.set(neighbour, SEVERAL);
        }
      });
    }
    level = next;
  }
  return length;
}

function cyclesOfLength(traversal: Traversal, length: number, { start, visit, marks }: ShortestCyclesQuery): void {
  const { distances, leftBy } = marks;
  walksOfLength({
    from: start,
    length,
    mode: "TRAIL",
    timing: new PathTiming(traversal.topology, { holdsTogether: false, inSequence: false }),
    isOver: () => traversal.budget.step(),
    visit,
    stepsFrom(entity, position, claims) {
      const left = length - position - 1;
      const steps: Step[] = [];
      expand(traversal, entity, (claim, neighbour) => {
        if (distances.get(neighbour) !== Math.min(position + 1, left)) return;
        // From half way on, some shortest way home must not be the way out.
        const comesHome = left === 0 || left > position + 1 || leftBy.get(neighbour) !== claims[0];
        if (comesHome) steps.push({ claim, entity: neighbour });
      });
      return steps.sort((a, b) => a.claim - b.claim);
    },
  });
}
