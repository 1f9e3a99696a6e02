import { BinaryHeap } from "./binary-heap.js";
import { type CostBall, compareWalkCosts, type WalkCost } from "./cost-ball.js";
import type { EntityMarks } from "./entity-marks.js";
import type { PathNode } from "./path-node.js";
import type { Rank } from "./path-rank.js";
import type { PathRules } from "./path-rules.js";
import { COST_TOLERANCE, compareCosts } from "./path-weight.js";
import { adjacencies, type Traversal } from "./traversal.js";

/** Stands for "no label". */
export const NONE = -1;

/** The best that the paths which begin with a node can come to. */
export interface Bound extends Rank {
  /** Whether they come to it under no rules, rather than that none is better. */
  readonly isResolved: boolean;
}

/** From where walks are searched, and with what. */
export interface LeastCostsOptions {
  readonly origin: number;
  /** Claims of a walk at most. */
  readonly maxLength: number;
  readonly rules: PathRules;
  /** What it takes at least to come to an entity from where the paths start. */
  readonly guide: Pick<CostBall, "atLeast">;
  /** Clean marks: the latest label of an entity that is final, and the latest that is not. */
  readonly marks: { readonly final: EntityMarks; readonly open: EntityMarks };
}

/**
 * The cheapest walks from one entity to all others by how many claims they may have, found one after the other, in the order of the
 * cheapest path that each can be the rest of, and only as far as they are asked for: label setting for the shortest path with a bound
 * on its length (Joksch 1966, as Dijkstra's algorithm by Desrochers & Soumis 1988), guided by what it takes to come to an entity
 * (Hart, Nilsson & Raphael 1968; such a bound never falls by more than a claim costs, so that the first walk found to an entity is
 * the cheapest). A label is a cheapest walk of some length; an entity has several only where a shorter walk
 * costs more. Of walks of equal cost and length it is the one whose claims come first, from the far end.
 * O(claims within reach × maxLength × log).
 */
export class LeastCosts {
  /** Of a label: the walk's cost and length, its last claim, and the label of the walk without it. */
  readonly cost: number[] = [];
  readonly length: number[] = [];
  readonly claim: number[] = [];
  readonly next: number[] = [];
  readonly entity: number[] = [];
  /** Of a label: what a path comes to at least whose rest it is. */
  private readonly pathCost: number[] = [];
  private readonly pathLength: number[] = [];
  /** The label of the same entity that became final before: a cheaper walk, and a longer one. */
  private readonly older: number[] = [];
  private readonly queue = new BinaryHeap<number>((a, b) => this.compare(a, b));

  /** @param traversal As seen from the origin. */
  constructor(
    private readonly traversal: Traversal,
    private readonly options: LeastCostsOptions,
  ) {
    const { origin, guide } = options;
    this.label(origin, { cost: 0, length: 0, claim: NONE, next: NONE }, guide.atLeast(origin));
  }

  /** The label of the cheapest walk to an entity with so many claims at most; NONE where none is known yet. */
  within(entity: number, maxLength: number): number {
    let label = this.options.marks.final.get(entity) ?? NONE;
    if (label === NONE || this.length[label]! > maxLength) return NONE;
    while (this.older[label]! !== NONE && this.length[this.older[label]!]! <= maxLength) label = this.older[label]!;
    return label;
  }

  /** The best that the paths can come to that begin with a node; undefined where none of them comes to the end. */
  boundOf(node: PathNode): Bound | undefined {
    const { rules, guide } = this.options;
    const lengthLeft = rules.query.maxLength - node.length;
    const label = this.within(node.entity, lengthLeft);
    if (label !== NONE) {
      const cost = node.cost + this.cost[label]!;
      return { cost, length: node.length + this.length[label]!, node, isResolved: true };
    }
    const next = this.queue.first;
    if (lengthLeft < 0 || next === undefined) return undefined;
    // A rest that is not found yet would make no better a path even with the best way to its entity, which this one may not be.
    const before = guide.atLeast(node.entity);
    const cost = node.cost - before.cost + this.pathCost[next]!;
    return { cost, length: node.length - before.length + this.pathLength[next]!, node, isResolved: false };
  }

  /** The same as more becomes known: finds the next rests where those that are known leave the bound as it is. */
  sharpen({ node, cost, length }: Bound): Bound | undefined {
    const bound = this.boundOf(node);
    const isAsBefore = bound !== undefined && !bound.isResolved && compareWalkCosts(bound, { cost, length }) <= 0;
    if (!isAsBefore || this.traversal.budget.spent) return bound;
    const next = this.queue.first!;
    const frontier = { cost: this.pathCost[next]!, length: this.pathLength[next]! };
    while (this.queue.size > 0 && !this.isBeyond(frontier) && !this.traversal.budget.spent) this.advance();
    return this.boundOf(node);
  }

  /** Goes on until it is known whether some walk to an entity has so many claims at most. */
  reach(entity: number, maxLength: number): boolean {
    while (this.within(entity, maxLength) === NONE && this.queue.size > 0 && !this.traversal.budget.spent)
      this.advance();
    return this.within(entity, maxLength) !== NONE;
  }

  private isBeyond({ cost, length }: WalkCost): boolean {
    const next = this.queue.first!;
    return (compareCosts(this.pathCost[next]!, cost) || this.pathLength[next]! - length) > 0;
  }

  /** Makes the next label final. */
  private advance(): void {
    const label = this.queue.pop()!;
    const { final } = this.options.marks;
    const entity = this.entity[label]!;
    const known = final.get(entity) ?? NONE;
    if (known !== NONE && this.length[known]! <= this.length[label]!) {
      if (this.isTie(known, this.cost[label]!, this.length[label]!)) {
        this.prefer(known, this.claim[label]!, this.next[label]!);
      }
      return;
    }
    this.older[label] = known;
    final.set(entity, label);
    if (this.length[label]! < this.options.maxLength) this.goOnFrom(label);
  }

  private goOnFrom(label: number): void {
    const { topology, direction, crosses, budget } = this.traversal;
    const origin = this.entity[label]!;
    for (const { offsets, claims, neighbours } of adjacencies(topology, direction)) {
      const end = offsets[origin + 1]!;
      let at = offsets[origin]!;
      if (budget.step(end - at)) return;
      for (; at < end; at++) {
        const claim = claims[at]!;
        // Last of all the filter: most claims lead to where nothing is to be gained.
        if (this.mayGain(label, claim, neighbours[at]!) && crosses(claim)) this.goOn(label, claim, neighbours[at]!);
      }
    }
  }

  private mayGain(label: number, claim: number, entity: number): boolean {
    const { marks, rules } = this.options;
    const length = this.length[label]! + 1;
    const final = marks.final.get(entity);
    if (final !== undefined && this.length[final]! <= length) return false;
    const open = marks.open.get(entity);
    if (open === undefined) return true;
    const cost = this.cost[label]! + rules.costOf(claim);
    if (this.isTie(open, cost, length)) return claim < this.claim[open]!;
    return this.length[open]! > length || this.cost[open]! > cost + COST_TOLERANCE;
  }

  private goOn(label: number, claim: number, entity: number): void {
    const { marks, guide, rules } = this.options;
    const cost = this.cost[label]! + rules.costOf(claim);
    const length = this.length[label]! + 1;
    const open = marks.open.get(entity);
    if (open !== undefined && this.isTie(open, cost, length)) this.prefer(open, claim, label);
    else if (this.traversal.mayPass(entity)) {
      const before = guide.atLeast(entity);
      if (before.cost === Number.POSITIVE_INFINITY) return;
      marks.open.set(entity, this.label(entity, { cost, length, claim, next: label }, before));
    }
  }

  private label(entity: number, walk: WalkCost & { claim: number; next: number }, before: WalkCost): number {
    const label = this.entity.push(entity) - 1;
    this.cost.push(walk.cost);
    this.length.push(walk.length);
    this.claim.push(walk.claim);
    this.next.push(walk.next);
    this.older.push(NONE);
    this.pathCost.push(before.cost + walk.cost);
    this.pathLength.push(before.length + walk.length);
    this.queue.push(label);
    return label;
  }

  private isTie(label: number, cost: number, length: number): boolean {
    return this.length[label] === length && compareCosts(this.cost[label]!, cost) === 0;
  }

  /** Of two walks of equal cost and length, keeps the one whose claim comes first. */
  private prefer(label: number, claim: number, next: number): void {
    if (claim >= this.claim[label]!) return;
    this.claim[label] = claim;
    this.next[label] = next;
  }

  /** Of labels of equal paths the shorter goes first: it can be on a way to the other, which is final only with all that ties. */
  private compare(a: number, b: number): number {
    return (
      compareCosts(this.pathCost[a]!, this.pathCost[b]!) ||
      this.pathLength[a]! - this.pathLength[b]! ||
      this.length[a]! - this.length[b]! ||
      this.claim[a]! - this.claim[b]!
    );
  }
}
