import { BinaryHeap } from "../binary-heap.js";
import { type CostSearch, Detours } from "./detours.js";
import type { PathNode } from "./path-node.js";
import { compareClaims, compareRanks, type Rank } from "./path-rank.js";
import { COST_TOLERANCE, compareCosts } from "./path-weight.js";

/**
 * Searches the best path that begins with a given prefix and repeats nothing of it that the mode forbids: A* (Hart, Nilsson &
 * Raphael 1968) guided by the least costs under no rules, over labels of which one is dropped where another at the same entity is no
 * dearer, no longer and no narrower in time (label setting under resource constraints, Desrochers & Soumis 1988). What it finds
 * repeats nothing of itself either: without the way round, the path would be cheaper or shorter, and hang together in time as before.
 * It can be left off and gone on with.
 */
export class CompletionSearch {
  /** The ways on from nodes that were reached. */
  private readonly queue = new BinaryHeap<Detours>((a, b) => compareRanks(a.bound!, b.bound!));
  /** By entity, the ways to it that were gone on from. */
  private readonly settled = new Map<number, PathNode[]>();

  constructor(
    private readonly search: CostSearch,
    readonly prefix: PathNode,
  ) {
    this.goOnFrom(prefix);
  }

  /** What the best path cannot be better than; undefined where there is none. */
  get bound(): Rank | undefined {
    return this.queue.first?.bound;
  }

  /** Goes a step on; the best path once it is known. */
  advance(): PathNode | undefined {
    const ways = this.queue.pop()!;
    const node = ways.advance();
    this.add(ways);
    if (node === undefined) return undefined;
    if (node.entity === this.search.rules.query.to) return node;
    if (!this.isDominated(node)) this.goOnFrom(node);
    return undefined;
  }

  private goOnFrom(node: PathNode): void {
    const known = this.settled.get(node.entity);
    if (known === undefined) this.settled.set(node.entity, [node]);
    else known.push(node);
    this.add(new Detours(this.search, node));
  }

  private add(ways: Detours): void {
    if (ways.bound !== undefined) this.queue.push(ways);
  }

  private isDominated(node: PathNode): boolean {
    const known = this.settled.get(node.entity);
    return known?.some((other) => dominates(other, node)) ?? false;
  }
}

/** Whether whatever goes on from one way to an entity would go on as well, and to a path that comes no later, from another. */
function dominates(one: PathNode, other: PathNode): boolean {
  if (one.length > other.length || one.cost > other.cost + COST_TOLERANCE) return false;
  if (one.begin > other.begin || one.end < other.end) return false;
  const isTie = one.length === other.length && compareCosts(one.cost, other.cost) === 0;
  return !isTie || compareClaims(one, other) < 0;
}
