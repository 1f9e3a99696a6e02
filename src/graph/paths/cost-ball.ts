import { BinaryHeap } from "../binary-heap.js";
import type { EntityMarks } from "../entity-marks.js";
import { adjacencies, type Traversal } from "../traversal.js";
import { type ClaimCursor, claimsByCost, NO_CLAIM } from "./claims-by-cost.js";
import type { PathWeight } from "./path-query.js";
import { compareCosts } from "./path-weight.js";

/** What a walk comes to: less where it costs less, or as much with fewer claims. */
export interface WalkCost {
  readonly cost: number;
  /** Claims. */
  readonly length: number;
}

/** Negative where the first comes to less, 0 where both come to the same. */
export function compareWalkCosts(a: WalkCost, b: WalkCost): number {
  return compareCosts(a.cost, b.cost) || a.length - b.length;
}

/** What it takes to stay. */
export const NOTHING: WalkCost = { cost: 0, length: 0 };
const NO_WALK: WalkCost = { cost: Number.POSITIVE_INFINITY, length: 0 };

/** What is known of how cheap it is at best to come to entities. */
export interface CostGuide {
  /** What a walk to any entity outside comes to at least. */
  readonly radius: WalkCost;
  /** The most that is known of what it takes to come to any one entity. */
  readonly ceiling: WalkCost;
  /** What the cheapest walk to an entity inside comes to; undefined of one outside. */
  inside(entity: number): WalkCost | undefined;
  /** The cheapest of the walks to the entities inside from which a claim leads to an entity; undefined where none does. */
  beside(entity: number): WalkCost | undefined;
}

/** Knows nothing: everything is outside, and may be reached for nothing. */
export const NO_GUIDE: CostGuide = {
  radius: NOTHING,
  ceiling: NOTHING,
  inside: () => undefined,
  beside: () => undefined,
};

/** A way out of the ball: by the cheapest claim of an entity inside that was not gone by yet. */
interface WayOut extends WalkCost {
  readonly from: WalkCost;
  readonly cursor: ClaimCursor;
}

/** From where a ball grows, and with what. */
interface CostBallOptions {
  readonly origin: number;
  readonly weight: PathWeight;
  /** Clean marks. */
  readonly marks: EntityMarks;
}

/**
 * The entities near one of them by what walks cost, of any length and under no rules, nearest first (Dijkstra 1959). It looks at no
 * claim before its turn comes: a hub inside costs no more than the entities that it leads to.
 */
export class CostBall implements CostGuide {
  private readonly reached: WalkCost[] = [];
  private readonly entities: number[] = [];
  private border: EntityMarks | undefined;
  private readonly ways = new BinaryHeap<WayOut>(compareWalkCosts);

  constructor(
    private readonly traversal: Traversal,
    private readonly options: CostBallOptions,
  ) {
    this.takeIn(options.origin, NOTHING);
  }

  get radius(): WalkCost {
    return this.ways.first ?? NO_WALK;
  }

  get ceiling(): WalkCost {
    return this.ways.first ?? this.reached[this.reached.length - 1]!;
  }

  inside(entity: number): WalkCost | undefined {
    const label = this.options.marks.get(entity);
    return label === undefined ? undefined : this.reached[label];
  }

  beside(entity: number): WalkCost | undefined {
    const label = this.border?.get(entity);
    return label === undefined ? undefined : this.reached[label];
  }

  /** Remembers, in clean marks, which entities lie beside those inside. To be called when it has grown. O(claims inside). */
  drawBorder(border: EntityMarks): void {
    const { topology, direction } = this.traversal;
    this.border = border;
    // The nearest come first, and stay.
    for (const [label, entity] of this.entities.entries()) {
      for (const { offsets, neighbours } of adjacencies(topology, direction)) {
        for (let at = offsets[entity]!; at < offsets[entity + 1]!; at++) {
          if (!border.has(neighbours[at]!)) border.set(neighbours[at]!, label);
        }
      }
    }
  }

  /** Goes by the cheapest way out; the entity that was taken in, if it is a new one. */
  grow(): number | undefined {
    const { cost, length, from, cursor } = this.ways.pop()!;
    const { claim, neighbour } = cursor;
    const { crosses, mayPass, budget } = this.traversal;
    budget.step();
    this.addWay(from, cursor);
    if (claim === NO_CLAIM || this.options.marks.has(neighbour) || !crosses(claim) || !mayPass(neighbour))
      return undefined;
    this.takeIn(neighbour, { cost, length });
    return neighbour;
  }

  private readonly isOutside = (entity: number) => !this.options.marks.has(entity);

  private takeIn(entity: number, walk: WalkCost): void {
    const { topology, direction } = this.traversal;
    const { marks, weight } = this.options;
    marks.set(entity, this.reached.push(walk) - 1);
    this.entities.push(entity);
    for (const claims of claimsByCost(topology, weight, direction))
      this.addWay(walk, claims.cursor(entity, this.isOutside));
  }

  private addWay(from: WalkCost, cursor: ClaimCursor): void {
    if (cursor.next()) this.ways.push({ cost: from.cost + cursor.cost, length: from.length + 1, from, cursor });
  }
}

/**
 * Lets two balls grow in turn until together they reach as far as some walk between their origins (Nicholson 1966): both are then about
 * as small as they can be. False where there is no such walk.
 */
export function growUntilMet(near: CostBall, far: CostBall, budget: Traversal["budget"]): boolean {
  let best = NO_WALK;
  for (let [ball, other] = [near, far]; !budget.spent; [ball, other] = [other, ball]) {
    const [a, b] = [ball.radius, other.radius];
    if (a === NO_WALK || b === NO_WALK) return best !== NO_WALK;
    if (compareWalkCosts(sum(a, b), best) >= 0) return true;
    const entity = ball.grow();
    const rest = entity === undefined ? undefined : other.inside(entity);
    if (rest !== undefined) {
      const whole = sum(ball.inside(entity!)!, rest);
      if (compareWalkCosts(whole, best) < 0) best = whole;
    }
  }
  return true;
}

function sum(a: WalkCost, b: WalkCost): WalkCost {
  return { cost: a.cost + b.cost, length: a.length + b.length };
}
