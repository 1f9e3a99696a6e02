import { BinaryHeap } from "./binary-heap.js";
import { type LeastCosts, NONE } from "./least-costs.js";
import type { PathNode } from "./path-node.js";
import { compareClaims, compareRanks, type Rank } from "./path-rank.js";
import type { PathRules } from "./path-rules.js";
import { COST_TOLERANCE, compareCosts } from "./path-weight.js";
import { expand, type Traversal } from "./traversal.js";

/** What searches for completions share. */
export interface CompletionContext {
  readonly traversal: Traversal;
  readonly rules: PathRules;
  /** The least costs from each entity to the end, of walks under no rules. */
  readonly leastCosts: LeastCosts;
}

/** A way to go on from the prefix as far as one entity, with the best that a path through it can come to. */
interface Reached extends Rank {
  /** Whether that is known, rather than that it is no better. */
  readonly isResolved: boolean;
}

/**
 * Searches the best path that begins with a given prefix and repeats nothing of it that the mode forbids: A* (Hart, Nilsson &
 * Raphael 1968) guided by the least costs under no rules, over labels of which one is dropped where another at the same entity is no
 * dearer, no longer and no narrower in time (label setting under resource constraints, Desrochers & Soumis 1988). What it finds
 * repeats nothing of itself either: without the way round, the path would be cheaper or shorter, and hang together in time as before.
 * It can be left off and gone on with.
 */
export class CompletionSearch {
  private readonly queue = new BinaryHeap<Reached>(compareRanks);
  /** By entity, the ways to it that were gone on from. */
  private readonly settled = new Map<number, PathNode[]>();

  constructor(
    private readonly context: CompletionContext,
    readonly prefix: PathNode,
  ) {
    this.add(prefix);
  }

  /** What the best path cannot be better than; undefined where there is none. */
  get bound(): Rank | undefined {
    return this.queue.first;
  }

  /** Goes a step on; the best path once it is known. */
  advance(): PathNode | undefined {
    const { leastCosts, rules } = this.context;
    const reached = this.queue.pop()!;
    if (!reached.isResolved) {
      leastCosts.advanceBeyond(reached, 1);
      this.add(reached.node);
    } else if (reached.node.entity === rules.query.to) return reached.node;
    else if (!this.isDominated(reached.node)) this.goOnFrom(reached.node);
    return undefined;
  }

  private add(node: PathNode): void {
    const { leastCosts, rules } = this.context;
    const lengthLeft = rules.query.maxLength - node.length;
    const label = leastCosts.within(node.entity, lengthLeft);
    if (label !== NONE) {
      const cost = node.cost + leastCosts.cost[label]!;
      this.queue.push({ cost, length: node.length + leastCosts.length[label]!, node, isResolved: true });
    } else if (lengthLeft > 0 && leastCosts.frontier !== undefined) {
      this.queue.push({ ...leastCosts.frontier, node, isResolved: false });
    }
  }

  private goOnFrom(node: PathNode): void {
    const { traversal, rules } = this.context;
    const known = this.settled.get(node.entity);
    if (known === undefined) this.settled.set(node.entity, [node]);
    else known.push(node);
    expand(traversal, node.entity, (claim, entity) => {
      if (!traversal.mayPass(entity) || !rules.allows(node, claim, entity)) return;
      const next = rules.extend(node, claim, entity);
      if (!this.isDominated(next)) this.add(next);
    });
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
