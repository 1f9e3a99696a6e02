import type { EntityPredicate } from "../filters/entity-filter.js";
import type { Adjacency, Topology } from "../projection/topology.js";
import { adjacencies, type Direction } from "../traversal.js";
import { byWeight } from "./by-weight.js";
import type { PathWeight } from "./path-query.js";
import { claimCosts, compareCosts } from "./path-weight.js";

/** The claims at entities, cheapest first by a weight, those of equal cost ascending. Sorted for each entity when it is first asked for. */
export class ClaimsByCost {
  /** Places in the adjacency: those of an entity lie where its claims do. */
  private readonly order: Int32Array;
  private readonly isSorted: Uint8Array;

  /**
   * @param costs What a claim costs by its strength; NaN where it cannot be used.
   * @param ranks The place of a strength among all, by cost.
   */
  constructor(
    readonly adjacency: Adjacency,
    private readonly strength: Int32Array,
    private readonly costs: Float64Array,
    private readonly ranks: Int32Array,
  ) {
    this.order = new Int32Array(adjacency.claims.length);
    this.isSorted = new Uint8Array(adjacency.offsets.length - 1);
  }

  /** Goes through the claims between an entity and some others. O(d log d) for d claims at it the first time. */
  cursor(entity: number, leadsTo: EntityPredicate): ClaimCursor {
    if (this.isSorted[entity] === 0) this.sort(entity);
    const { offsets } = this.adjacency;
    return new ClaimCursor(this, { index: offsets[entity]!, end: offsets[entity + 1]!, leadsTo });
  }

  /** The place in the adjacency of what is at an index of the order. */
  placeAt(index: number): number {
    return this.order[index]!;
  }

  costOf(claim: number): number {
    return this.costs[this.strength[claim]!]!;
  }

  private sort(entity: number): void {
    const { claims, offsets } = this.adjacency;
    const first = offsets[entity]!;
    const degree = offsets[entity + 1]! - first;
    // Rank and place as one number: sorting numbers takes a tenth of the time of calling a comparison.
    const keys = new Float64Array(degree);
    for (let index = 0; index < degree; index++) {
      keys[index] = this.ranks[this.strength[claims[first + index]!]!]! * degree + index;
    }
    keys.sort();
    for (let index = 0; index < degree; index++) this.order[first + index] = first + (keys[index]! % degree);
    this.isSorted[entity] = 1;
  }
}

/** Stands for "no claim" and "no entity". */
export const NO_CLAIM = -1;
/** Claims of other kinds that are passed over at once. */
const MOST_PASSED = 32;

/** A claim of an entity, and then the next dearer one. */
export class ClaimCursor {
  /** NO_CLAIM where none of the claims up to this cost is wanted. */
  claim = NO_CLAIM;
  neighbour = NO_CLAIM;
  cost = 0;

  private index: number;
  private readonly end: number;
  private readonly leadsTo: EntityPredicate;

  constructor(
    private readonly claims: ClaimsByCost,
    { index, end, leadsTo }: { readonly index: number; readonly end: number; readonly leadsTo: EntityPredicate },
  ) {
    this.index = index;
    this.end = end;
    this.leadsTo = leadsTo;
  }

  /**
   * Goes to the cheapest claim, or on to the next one; false where none is left that has a cost. Where many that are not wanted come before
   * it, only past some of them: how much those cost may be all that needs to be known.
   */
  next(): boolean {
    const { claims, neighbours } = this.claims.adjacency;
    const last = Math.min(this.index + MOST_PASSED, this.end) - 1;
    for (let isWanted = false; !isWanted && this.index <= last; ) {
      const place = this.claims.placeAt(this.index++);
      isWanted = this.leadsTo(neighbours[place]!);
      if (!isWanted && this.index <= last) continue;
      this.cost = this.claims.costOf(claims[place]!);
      this.claim = isWanted ? claims[place]! : NO_CLAIM;
      this.neighbour = isWanted ? neighbours[place]! : NO_CLAIM;
      return !Number.isNaN(this.cost) && (isWanted || this.index < this.end);
    }
    return false;
  }
}

const bothByCost = byWeight((topology, weight) => {
  const { byStrength } = claimCosts(topology, weight);
  const ranks = ranksOf(byStrength);
  const sorted = (adjacency: Adjacency) => new ClaimsByCost(adjacency, topology.claims.strength, byStrength, ranks);
  return { out: sorted(topology.out), in: sorted(topology.in) };
});

/** The claims that can be crossed from entities, in one place or two, as {@link adjacencies} has them. O(distinct strengths × log) the first time. */
export function claimsByCost(topology: Topology, weight: PathWeight, direction: Direction): readonly ClaimsByCost[] {
  return adjacencies(bothByCost(topology, weight), direction);
}

/** The place of each cost among those that differ; NaN comes last. */
function ranksOf(costs: Float64Array): Int32Array {
  const distinct = Float64Array.from(new Set(costs)).sort();
  const ranks = new Map<number, number>();
  let rank = 0;
  for (const [index, cost] of distinct.entries()) {
    if (index > 0 && compareCosts(cost, distinct[index - 1]!) !== 0) rank++;
    ranks.set(cost, rank);
  }
  return Int32Array.from(costs, (cost) => ranks.get(cost)!);
}
