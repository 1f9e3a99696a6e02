import { BinaryHeap } from "../binary-heap.js";
import type { Adjacency } from "../projection/topology.js";
import type { Traversal } from "../traversal.js";
import { type ClaimCursor, type ClaimsByCost, claimsByCost, NO_CLAIM } from "./claims-by-cost.js";
import { type CostGuide, NOTHING, type WalkCost } from "./cost-ball.js";
import { type Bound, boundBeyond, type LeastCosts, NONE } from "./least-costs.js";
import type { PathNode } from "./path-node.js";
import { compareRanks } from "./path-rank.js";
import type { PathRules } from "./path-rules.js";
import { compareCosts } from "./path-weight.js";

/** What those share that search the same paths by cost. */
export interface CostSearch {
  readonly traversal: Traversal;
  readonly rules: PathRules;
  /** What it takes to come to entities from the start. */
  readonly guide: CostGuide;
  /** The least costs from entities to the end, of walks under no rules. */
  readonly leastCosts: LeastCosts;
}

/** Claims that were not looked at yet, cheapest first, and what the rest of a path after one of them comes to at least. */
interface ClaimGroup {
  readonly cursor: ClaimCursor;
  readonly rest: WalkCost;
}

/** What paths come to at least that go on by claims not looked at yet. */
interface Unseen extends Bound {
  readonly claims: ClaimGroup;
}

/** The paths that go on from a node by a claim that is not taken yet, best claim first. Claims are looked at when their turn comes. */
export class Detours {
  private readonly queue = new BinaryHeap<Bound | Unseen>(compareRanks);
  private readonly seen = new Set<number>();

  /** @param taken The claim by which other paths go on. */
  constructor(
    private readonly search: CostSearch,
    private readonly spur: PathNode,
    taken = NONE,
  ) {
    const { rules, traversal } = search;
    if (spur.length === rules.query.maxLength) return;
    this.seen.add(taken);
    for (const claims of claimsByCost(traversal.topology, rules.query.weight, traversal.direction)) this.addAll(claims);
  }

  /** The best that one of them can come to; undefined where there is none. */
  get bound(): Bound | undefined {
    return this.queue.first;
  }

  /** Goes a step on; the node to which the best claim leads, once it is known. */
  advance(): PathNode | undefined {
    const bound = this.queue.pop()!;
    if ("claims" in bound) {
      this.look(bound.claims.cursor);
      this.addNext(bound.claims);
    } else if (bound.isResolved) return bound.node;
    else this.add(this.search.leastCosts.sharpen(bound));
    return undefined;
  }

  /** Adds the claims in two groups: those to entities from which a walk to the end is known, and the others. */
  private addAll(claims: ClaimsByCost): void {
    const { guide, leastCosts } = this.search;
    const { frontier, size } = leastCosts;
    const { entity } = this.spur;
    const isKnown = (one: number) => leastCosts.cheapest(one, size) !== NONE;
    const known = this.leastRest(claims.adjacency, size);
    if (known !== undefined) this.addNext({ cursor: claims.cursor(entity, isKnown), rest: known });
    if (frontier === undefined) return;
    const rest = boundBeyond(frontier, NOTHING, guide.ceiling);
    this.addNext({ cursor: claims.cursor(entity, (one) => !isKnown(one)), rest });
  }

  /** The least of the walks to the end, among so many labels, from an entity at the other end of a claim at the spur. */
  private leastRest({ offsets, neighbours }: Adjacency, size: number): WalkCost | undefined {
    const { leastCosts } = this.search;
    const { cost, length } = leastCosts;
    let least = NONE;
    for (let at = offsets[this.spur.entity]!; at < offsets[this.spur.entity + 1]!; at++) {
      const label = leastCosts.cheapest(neighbours[at]!, size);
      if (label === NONE || label === least) continue;
      if (least === NONE || (compareCosts(cost[label]!, cost[least]!) || length[label]! - length[least]!) < 0) {
        least = label;
      }
    }
    return least === NONE ? undefined : { cost: cost[least]!, length: length[least]! };
  }

  private look({ claim, neighbour }: ClaimCursor): void {
    const { traversal, rules, leastCosts } = this.search;
    if (claim === NO_CLAIM || this.seen.has(claim)) return;
    this.seen.add(claim);
    if (!traversal.crosses(claim) || !traversal.mayPass(neighbour) || !rules.allows(this.spur, claim, neighbour))
      return;
    this.add(leastCosts.boundOf(rules.extend(this.spur, claim, neighbour)));
  }

  private addNext(claims: ClaimGroup): void {
    const { cursor, rest } = claims;
    const { spur } = this;
    if (this.search.traversal.budget.step() || !cursor.next()) return;
    const cost = spur.cost + cursor.cost + rest.cost;
    this.queue.push({ cost, length: spur.length + 1 + rest.length, node: spur, isResolved: false, claims });
  }

  private add(bound: Bound | undefined): void {
    if (bound !== undefined) this.queue.push(bound);
  }
}
