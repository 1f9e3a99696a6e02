import { BinaryHeap } from "./binary-heap.js";
import type { EntityMarks } from "./entity-marks.js";
import type { PathRules } from "./path-rules.js";
import { compareCosts } from "./path-weight.js";
import { expand, type Traversal } from "./traversal.js";

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

const NOTHING: WalkCost = { cost: 0, length: 0 };
const NO_WALK: WalkCost = { cost: Number.POSITIVE_INFINITY, length: 0 };

/** From where a ball grows, and with what. */
interface CostBallOptions {
  readonly traversal: Traversal;
  readonly origin: number;
  readonly rules: PathRules;
  /** Clean marks. */
  readonly marks: EntityMarks;
}

/** The entities near one of them by what walks cost, of any length and under no rules, nearest first (Dijkstra 1959). */
export class CostBall {
  private readonly costs: number[] = [];
  private readonly lengths: number[] = [];
  private readonly entities: number[] = [];
  private readonly queue = new BinaryHeap<number>(
    (a, b) => compareCosts(this.costs[a]!, this.costs[b]!) || this.lengths[a]! - this.lengths[b]!,
  );

  constructor(private readonly options: CostBallOptions) {
    this.reach(options.origin, 0, 0);
  }

  /** What a walk to an entity outside comes to at least. */
  get radius(): WalkCost {
    const next = this.queue.first;
    return next === undefined ? NO_WALK : { cost: this.costs[next]!, length: this.lengths[next]! };
  }

  /** What a walk to an entity comes to at least: what the cheapest does, within the radius. */
  atLeast(entity: number): WalkCost {
    const { radius } = this;
    const known = this.reached(entity);
    return known === undefined || compareWalkCosts(radius, known) < 0 ? radius : known;
  }

  /** What the cheapest walk to an entity that is known comes to. */
  reached(entity: number): WalkCost | undefined {
    const label = this.options.marks.get(entity);
    return label === undefined ? undefined : { cost: this.costs[label]!, length: this.lengths[label]! };
  }

  /** Takes in the nearest entity outside and answers how many claims it looked at; `onReach` hears of walks to entities. */
  grow(onReach: (entity: number, cost: number, length: number) => void): number {
    const label = this.queue.pop()!;
    const { traversal, rules, marks } = this.options;
    const origin = this.entities[label]!;
    if (marks.get(origin) !== label) return 1;
    const length = this.lengths[label]! + 1;
    let looked = 1;
    expand(traversal, origin, (claim, entity) => {
      looked++;
      const cost = this.costs[label]! + rules.costOf(claim);
      const known = marks.get(entity);
      if (known !== undefined && (compareCosts(this.costs[known]!, cost) || this.lengths[known]! - length) <= 0) return;
      if (!traversal.mayPass(entity)) return;
      this.reach(entity, cost, length);
      onReach(entity, cost, length);
    });
    return looked;
  }

  private reach(entity: number, cost: number, length: number): void {
    const label = this.entities.push(entity) - 1;
    this.costs.push(cost);
    this.lengths.push(length);
    this.options.marks.set(entity, label);
    this.queue.push(label);
  }
}

/** Two balls that grow towards each other. */
export interface CostBalls {
  readonly near: CostBall;
  readonly far: CostBall;
}

/**
 * Lets two balls grow, the one that has looked at less, until together they reach as far as the cheapest walk between their origins
 * (Nicholson 1966): both are then about as small as they can be. Answers whether there may be such a walk.
 */
export function growUntilMet({ near, far }: CostBalls, budget: Traversal["budget"]): boolean {
  let best = NO_WALK;
  let lead = 0;
  const meetWith = (other: CostBall) => (entity: number, cost: number, length: number) => {
    const rest = other.reached(entity);
    if (rest === undefined) return;
    const whole = { cost: cost + rest.cost, length: length + rest.length };
    if (compareWalkCosts(whole, best) < 0) best = whole;
  };
  const onNear = meetWith(far);
  const onFar = meetWith(near);
  while (!budget.spent) {
    const [a, b] = [near.radius, far.radius];
    if (a === NO_WALK || b === NO_WALK) return best !== NO_WALK;
    if (compareWalkCosts({ cost: a.cost + b.cost, length: a.length + b.length }, best) >= 0) return true;
    if (lead <= 0) lead += near.grow(onNear);
    else lead -= far.grow(onFar);
  }
  return true;
}

/** Bounds nothing. */
export const unbounded = { atLeast: () => NOTHING };
