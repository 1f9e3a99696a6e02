import type { Adjacency } from "../projection/topology.js";
import { adjacencies, REVERSED, type Traversal } from "../traversal.js";
import { workspaces } from "../workspaces.js";

/** Beyond it, stamps might not fit: a search has at most a level for each entity, and there are fewer than 2^30 of them. */
const GREATEST_BASE = 2 ** 30;

/** One end of a search from both, and what was reached from it: entities level by level, each once. */
export class SearchSide {
  /** Of an entity: base + its depth where this search has reached it, less where it has not. */
  readonly stamps: Int32Array;
  /** The entities reached, in order; level d is queue[levels[d]] up to queue[levels[d + 1]], that one excluded. */
  readonly queue: Int32Array;
  readonly levels: number[] = [0, 0];
  /** The last level. */
  depth = 0;
  base = 1;
  /** Where the claims of an entity are that lead on. */
  ahead: readonly Adjacency[] = [];

  constructor(entityCount: number) {
    this.stamps = new Int32Array(entityCount);
    this.queue = new Int32Array(entityCount);
  }

  /** Begins anew, in O(1): what was reached before has lesser stamps. */
  begin(origin: number, ahead: readonly Adjacency[]): void {
    // One level more may have been begun.
    this.base += this.depth + 2;
    if (this.base > GREATEST_BASE) {
      this.stamps.fill(0);
      this.base = 1;
    }
    this.ahead = ahead;
    this.stamps[origin] = this.base;
    this.queue[0] = origin;
    this.levels[1] = 1;
    this.depth = 0;
  }

  /** Ends the next level after some more entities in the queue. */
  addLevel(size: number): void {
    this.depth++;
    this.levels[this.depth + 1] = this.levels[this.depth]! + size;
  }

  /** How many claims there are to look at from a level, whether or not they may be crossed: the price of going on from it. */
  degreeOf(depth: number): number {
    const { queue, ahead } = this;
    const end = this.levels[depth + 1]!;
    let sum = 0;
    for (const { offsets } of ahead) {
      for (let at = this.levels[depth]!; at < end; at++) sum += offsets[queue[at]! + 1]! - offsets[queue[at]!]!;
    }
    return sum;
  }
}

/**
 * Breadth-first search from two entities at once until they meet (Pohl 1971): O(b^(length/2)) for a branching factor b where a search from
 * one end would take O(b^length). The side with fewer claims at its frontier is pushed on, one hub outweighing many others, and
 * only until it first meets the other.
 */
export class BidirectionalSearch {
  readonly forward: SearchSide;
  readonly backward: SearchSide;

  constructor(entityCount: number) {
    this.forward = new SearchSide(entityCount);
    this.backward = new SearchSide(entityCount);
  }

  /**
   * Whether a walk of at most so many claims leads from one entity to another one. The shortest have one claim more than both sides
   * have levels: it leads from the last level of one to the last of the other, and these are complete.
   */
  meet(traversal: Traversal, { from, to, maxLength }: { from: number; to: number; maxLength: number }): boolean {
    const { forward, backward } = this;
    const { topology, direction } = traversal;
    forward.begin(from, adjacencies(topology, direction));
    backward.begin(to, adjacencies(topology, REVERSED[direction]));
    for (let length = 1; length <= maxLength; length++) {
      const goForward = forward.degreeOf(forward.depth) <= backward.degreeOf(backward.depth);
      const [side, other] = goForward ? [forward, backward] : [backward, forward];
      const reached = pushOn(traversal, side, other);
      if (reached === MEETING) return true;
      if (reached === 0) return false;
      side.addLevel(reached);
    }
    return false;
  }
}

/** Stands for a level that reaches into the other side. */
const MEETING = -1;

/** Reaches the next level of a side: how many entities it has, or MEETING. */
function pushOn({ crosses, mayPass, isOpen, budget }: Traversal, side: SearchSide, other: SearchSide): number {
  const { stamps, queue, base } = side;
  const { stamps: otherStamps, base: otherBase } = other;
  const stamp = base + side.depth + 1;
  const first = side.levels[side.depth]!;
  const last = side.levels[side.depth + 1]!;
  let tail = last;
  for (let index = first; index < last; index++) {
    const entity = queue[index]!;
    for (const { offsets, claims, neighbours } of side.ahead) {
      const end = offsets[entity + 1]!;
      let at = offsets[entity]!;
      if (budget.step(end - at)) return 0;
      for (; at < end; at++) {
        const neighbour = neighbours[at]!;
        if (stamps[neighbour]! >= base || !crosses(claims[at]!)) continue;
        if (otherStamps[neighbour]! >= otherBase) return MEETING;
        if (!isOpen && !mayPass(neighbour)) continue;
        stamps[neighbour] = stamp;
        queue[tail++] = neighbour;
      }
    }
  }
  return tail - last;
}

/** Runs a search with a workspace of its own, borrowed. */
export const withBidirectionalSearch = workspaces((entityCount) => new BidirectionalSearch(entityCount));
