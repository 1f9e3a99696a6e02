import { BinaryHeap } from "./binary-heap.js";
import type { EntityMarks } from "./entity-marks.js";
import type { Rank } from "./path-rank.js";
import type { PathRules } from "./path-rules.js";
import { COST_TOLERANCE, compareCosts } from "./path-weight.js";
import { expand, type Traversal } from "./traversal.js";

/** Stands for "no label". */
export const NONE = -1;

/** From where walks are searched, and with what. */
export interface LeastCostsOptions {
  readonly origin: number;
  /** Claims of a walk at most. */
  readonly maxLength: number;
  readonly rules: PathRules;
  /** Clean marks: the latest label of an entity that is final, and the latest that is not. */
  readonly marks: { readonly final: EntityMarks; readonly open: EntityMarks };
}

/**
 * The cheapest walks from one entity to all others by how many claims they may have, found one after the other, cheapest first, and
 * only as far as they are asked for: label setting for the shortest path with a bound on its length (Joksch 1966, as Dijkstra's
 * algorithm by Desrochers & Soumis 1988). A label is a cheapest walk of some length; an entity has several only where a shorter walk
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
  /** The label of the same entity that became final before: a cheaper walk, and a longer one. */
  private readonly older: number[] = [];
  private work = 0;
  private owed = 0;
  private readonly queue = new BinaryHeap<number>((a, b) => this.compare(a, b));

  /** @param traversal As seen from the origin. */
  constructor(
    private readonly traversal: Traversal,
    private readonly options: LeastCostsOptions,
  ) {
    this.queue.push(this.label(options.origin, { cost: 0, length: 0, claim: NONE, next: NONE }));
  }

  /** The label of the cheapest walk to an entity with so many claims at most; NONE where none is known yet. */
  within(entity: number, maxLength: number): number {
    let label = this.options.marks.final.get(entity) ?? NONE;
    if (label === NONE || this.length[label]! > maxLength) return NONE;
    while (this.older[label]! !== NONE && this.length[this.older[label]!]! <= maxLength) label = this.older[label]!;
    return label;
  }

  /**
   * Goes on until all that is not found yet comes after a rank, and until as much work was done as is owed: what it cost to find that
   * too little was known, so that looking again and again costs no more than the search itself.
   */
  advanceBeyond({ cost, length }: Rank, owed: number): void {
    this.owed += owed;
    while (this.queue.size > 0 && (this.work < this.owed || !this.isBeyond(cost, length))) {
      if (this.traversal.budget.spent) return;
      this.advance();
    }
  }

  /** Goes on until it is known whether some walk to an entity has so many claims at most. */
  reach(entity: number, maxLength: number): boolean {
    while (this.within(entity, maxLength) === NONE && this.queue.size > 0 && !this.traversal.budget.spent)
      this.advance();
    return this.within(entity, maxLength) !== NONE;
  }

  /** What is not found yet is no better than this; undefined where all is found. */
  get frontier(): { readonly cost: number; readonly length: number } | undefined {
    const next = this.queue.first;
    return next === undefined ? undefined : { cost: this.cost[next]!, length: this.length[next]! };
  }

  private isBeyond(cost: number, length: number): boolean {
    const next = this.queue.first!;
    return (compareCosts(this.cost[next]!, cost) || this.length[next]! - length) > 0;
  }

  /** Makes the next label final. */
  private advance(): void {
    const label = this.queue.pop()!;
    this.work++;
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
    const { traversal } = this;
    const { rules, marks } = this.options;
    const length = this.length[label]! + 1;
    expand(traversal, this.entity[label]!, (claim, entity) => {
      this.work++;
      const final = marks.final.get(entity);
      if (final !== undefined && this.length[final]! <= length) return;
      const cost = this.cost[label]! + rules.costOf(claim);
      const open = marks.open.get(entity);
      if (open !== undefined) {
        if (this.isTie(open, cost, length)) {
          this.prefer(open, claim, label);
          return;
        }
        if (this.length[open]! <= length && this.cost[open]! <= cost + COST_TOLERANCE) return;
      }
      if (!traversal.mayPass(entity)) return;
      const added = this.label(entity, { cost, length, claim, next: label });
      marks.open.set(entity, added);
      this.queue.push(added);
    });
  }

  private label(entity: number, walk: { cost: number; length: number; claim: number; next: number }): number {
    this.entity.push(entity);
    this.cost.push(walk.cost);
    this.length.push(walk.length);
    this.claim.push(walk.claim);
    this.next.push(walk.next);
    this.older.push(NONE);
    return this.entity.length - 1;
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

  private compare(a: number, b: number): number {
    return (
      compareCosts(this.cost[a]!, this.cost[b]!) || this.length[a]! - this.length[b]! || this.claim[a]! - this.claim[b]!
    );
  }
}
