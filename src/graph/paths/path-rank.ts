import type { PathNode } from "./path-node.js";
import { compareCosts } from "./path-weight.js";

/** What decides the order of paths, or the best that paths which begin alike can come to. */
export interface Rank {
  readonly cost: number;
  /** Claims. */
  readonly length: number;
  /** The path, or how it begins. */
  readonly node: PathNode;
}

/** The order of the answer: cheaper (to the tolerance), then with fewer claims, then by the claims along the path. */
export function compareRanks(a: Rank, b: Rank): number {
  return compareCosts(a.cost, b.cost) || a.length - b.length || compareClaims(a.node, b.node);
}

/** Compares claims from the start on; a path comes before those that go on from it. O(length). */
export function compareClaims(a: PathNode, b: PathNode): number {
  let order = a.length - b.length;
  let left = a;
  let right = b;
  while (left.length > right.length) left = left.parent!;
  while (right.length > left.length) right = right.parent!;
  // What differs nearest to the start decides.
  while (left !== right && left.parent !== undefined) {
    if (left.claim !== right.claim) order = left.claim - right.claim;
    left = left.parent;
    right = right.parent!;
  }
  return order;
}
