import { type EntityMarks, withMarks } from "../entity-marks.js";
import { degreeSum, type Expansion, expand, reversed, type Traversal } from "../traversal.js";

/** What a search for a meeting needs of a traversal. */
export type MeetingView = Expansion & Pick<Traversal, "mayPass">;

/** Between which entities, and how far. */
export interface MeetingOptions {
  /** Entity numbers, none of them on both sides. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Relationships at most; Infinity for any number. */
  readonly maxLength: number;
}

const [FROM, TO] = [1, 2];

/**
 * Whether a walk leads from some entities to some others: breadth first from both sides, each time from that with fewer claims to look
 * at, until they meet or one has nowhere to go. O(b^(length/2)) for a branching factor b, and never more than the claims within reach.
 * Undefined where the budget was spent before it was known.
 */
export function doMeet(traversal: MeetingView, { from, to, maxLength }: MeetingOptions): boolean | undefined {
  return withMarks(traversal.topology, (marks) => {
    const ahead: Side = { traversal, mark: FROM, level: markAll(marks, from, FROM) };
    const behind: Side = { traversal: reversed(traversal), mark: TO, level: markAll(marks, to, TO) };
    for (let length = 0; length < maxLength; length++) {
      if (ahead.level.length === 0 || behind.level.length === 0) return false;
      const isAheadCheaper = degreeSum(ahead.traversal, ahead.level) <= degreeSum(behind.traversal, behind.level);
      if (meetsOnNextLevel(isAheadCheaper ? ahead : behind, marks)) return true;
      if (traversal.budget.spent) return undefined;
    }
    return false;
  });
}

/** One side of the search: where it has got to, and the mark of all that it has reached. */
interface Side {
  readonly traversal: MeetingView;
  readonly mark: number;
  level: readonly number[];
}

function meetsOnNextLevel(side: Side, marks: EntityMarks): boolean {
  const next: number[] = [];
  let meets = false;
  for (const entity of side.level) {
    expand(side.traversal, entity, (_, neighbour) => {
      const mark = marks.get(neighbour);
      if (mark !== undefined) {
        if (mark !== side.mark) meets = true;
      } else if (side.traversal.mayPass(neighbour)) {
        marks.set(neighbour, side.mark);
        next.push(neighbour);
      }
    });
    if (meets) break;
  }
  side.level = next;
  return meets;
}

function markAll(marks: EntityMarks, entities: readonly number[], mark: number): readonly number[] {
  for (const entity of entities) marks.set(entity, mark);
  return entities;
}
