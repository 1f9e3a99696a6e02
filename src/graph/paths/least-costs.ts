import { BinaryHeap } from "../binary-heap.js";
import type { EntityMarks } from "../entity-marks.js";
import type { Traversal } from "../traversal.js";
import { type ClaimCursor, claimsByCost, NO_CLAIM } from "./claims-by-cost.js";
import { type CostGuide, compareWalkCosts, type WalkCost } from "./cost-ball.js";
import type { PathNode } from "./path-node.js";
import type { Rank } from "./path-rank.js";
import type { PathRules } from "./path-rules.js";

/** Stands for "no label". */
export const NONE = -1;

/** The best that the paths which begin with a node can come to. */
export interface Bound extends Rank {
  /** Whether they come to it under no rules, rather than that none is better. */
  readonly isResolved: boolean;
}

/** What walks are searched with. */
export interface LeastCostsOptions {
  /** Where they end, how long they may be, and what claims cost. */
  readonly rules: PathRules;
  /** What it takes to come to entities from where the paths start. */
  readonly guide: CostGuide;
  /** Clean marks: the latest label of an entity. */
  readonly marks: EntityMarks;
}

/** A walk that goes on from one that is final by one more claim, in the order of the cheapest path that it can be the rest of. */
interface Candidate extends WalkCost {
  /** The walk that it goes on from, and its length. */
  readonly label: number;
  readonly labelLength: number;
  readonly claim: number;
  readonly entity: number;
  /** The dearer claims of the same entity to entities inside, or outside; absent where the claim stands for itself alone. */
  readonly rest?: ClaimGroup;
}

/** Claims of an entity, cheapest first, and what it comes to at least to get to any entity to which they lead. */
interface ClaimGroup {
  readonly cursor: ClaimCursor;
  readonly before: WalkCost;
}

/**
 * The cheapest walks from the end of paths to other entities by how many claims they may have, found one after the other, in the order of the
 * cheapest path that each can be the rest of, and only as far as they are asked for: label setting for the shortest path with a bound
 * on its length (Joksch 1966, as Dijkstra's algorithm by Desrochers & Soumis 1988), guided by what it takes to come to an entity
 * (Hart, Nilsson & Raphael 1968; the guide never falls by more than a claim costs, so that the first walk found to an entity is
 * the cheapest). A label is a cheapest walk of some length; an entity has several only where a shorter walk costs more. Of walks of
 * equal cost and length it is the one whose claims come first, from the far end. Claims are looked at when their turn comes (partial
 * expansion, Yoshizumi, Miura & Ishida 2000): a hub costs what leads on from it, not what it has.
 */
export class LeastCosts {
  /** Of a label: the walk's cost and length, its last claim, and the label of the walk without it. */
  readonly cost: number[] = [];
  readonly length: number[] = [];
  readonly claim: number[] = [];
  readonly next: number[] = [];
  readonly entity: number[] = [];
  /** The label of the same entity that came before: a cheaper walk, and a longer one. */
  private readonly older: number[] = [];
  private readonly queue = new BinaryHeap<Candidate>(compareCandidates);

  /** @param traversal As seen from the end. */
  constructor(
    private readonly traversal: Traversal,
    private readonly options: LeastCostsOptions,
  ) {
    const origin = options.rules.query.to;
    const start = { label: NONE, labelLength: NONE, claim: NONE, entity: origin };
    this.queue.push({ ...start, ...(options.guide.inside(origin) ?? options.guide.radius) });
  }

  /** The label of the cheapest walk to an entity with so many claims at most; NONE where none is known yet. */
  within(entity: number, maxLength: number): number {
    let label = this.options.marks.get(entity) ?? NONE;
    if (label === NONE || this.length[label]! > maxLength) return NONE;
    while (this.older[label]! !== NONE && this.length[this.older[label]!]! <= maxLength) label = this.older[label]!;
    return label;
  }

  /** How many labels there are. */
  get size(): number {
    return this.entity.length;
  }

  /** The label of the cheapest walk to an entity among so many labels; NONE where it has none of them. */
  cheapest(entity: number, size: number): number {
    let label = this.options.marks.get(entity) ?? NONE;
    while (label !== NONE && this.older[label]! !== NONE) label = this.older[label]!;
    return label < size ? label : NONE;
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
    if (lengthLeft < 0 || this.frontier === undefined) return undefined;
    const before = guide.inside(node.entity) ?? guide.radius;
    return { ...boundBeyond(this.frontier, node, before), node, isResolved: false };
  }

  /** No path whose rest is not found yet comes to less; undefined where all is found. */
  get frontier(): WalkCost | undefined {
    return this.queue.first;
  }

  /** The same as more becomes known: finds the next rests where those that are known leave the bound as it is. */
  sharpen({ node, cost, length }: Bound): Bound | undefined {
    const bound = this.boundOf(node);
    const isAsBefore = bound !== undefined && !bound.isResolved && compareWalkCosts(bound, { cost, length }) <= 0;
    if (!isAsBefore || this.traversal.budget.spent) return bound;
    const { frontier } = this;
    while (this.frontier !== undefined && compareWalkCosts(this.frontier, frontier!) <= 0) {
      if (this.traversal.budget.spent) break;
      this.advance();
    }
    return this.boundOf(node);
  }

  /** Goes on until it is known whether some walk to an entity has so many claims at most. */
  reach(entity: number, maxLength: number): boolean {
    while (this.within(entity, maxLength) === NONE && this.queue.size > 0 && !this.traversal.budget.spent)
      this.advance();
    return this.within(entity, maxLength) !== NONE;
  }

  /** Takes the next candidate: it is a label unless a known walk to its entity is as good. */
  private advance(): void {
    const { budget, crosses, mayPass } = this.traversal;
    const { label, claim, entity, rest } = this.queue.pop()!;
    budget.step();
    if (rest !== undefined) {
      this.addNext(label, rest);
      if (claim === NO_CLAIM) return;
      const before = this.options.guide.inside(entity);
      if (before !== undefined) {
        this.add(label, { claim, entity, before });
        return;
      }
    }
    const older = this.options.marks.get(entity) ?? NONE;
    const length = label === NONE ? 0 : this.length[label]! + 1;
    if (older !== NONE && this.length[older]! <= length) return;
    if (label === NONE || (crosses(claim) && mayPass(entity))) this.makeLabel(entity, { label, claim, length, older });
  }

  private makeLabel(entity: number, walk: { label: number; claim: number; length: number; older: number }): void {
    const { marks, rules } = this.options;
    const label = this.entity.push(entity) - 1;
    this.cost.push(walk.label === NONE ? 0 : this.cost[walk.label]! + rules.costOf(walk.claim));
    this.length.push(walk.length);
    this.claim.push(walk.claim);
    this.next.push(walk.label);
    this.older.push(walk.older);
    marks.set(entity, label);
    if (walk.length < rules.query.maxLength) this.addAll(label, entity);
  }

  /** Adds what goes on from a label: to entities inside, and to those outside. */
  private addAll(label: number, entity: number): void {
    const { rules, guide } = this.options;
    const { topology, direction } = this.traversal;
    const inside = guide.beside(entity);
    const hasOutside = guide.radius.cost !== Number.POSITIVE_INFINITY;
    for (const claims of claimsByCost(topology, rules.query.weight, direction)) {
      if (inside !== undefined) this.addNext(label, { cursor: claims.cursor(entity, this.isInside), before: inside });
      if (hasOutside) this.addNext(label, { cursor: claims.cursor(entity, this.isOutside), before: guide.radius });
    }
  }

  private readonly isInside = (entity: number) => this.options.guide.inside(entity) !== undefined;
  private readonly isOutside = (entity: number) => this.options.guide.inside(entity) === undefined;

  private addNext(label: number, rest: ClaimGroup): void {
    const { cursor, before } = rest;
    if (cursor.next()) this.add(label, { claim: cursor.claim, entity: cursor.neighbour, before, rest });
  }

  private add(
    label: number,
    { before, ...step }: Pick<Candidate, "claim" | "entity" | "rest"> & { before: WalkCost },
  ): void {
    const cost = this.cost[label]! + (step.rest?.cursor.cost ?? this.options.rules.costOf(step.claim));
    const labelLength = this.length[label]!;
    this.queue.push({ ...step, label, labelLength, cost: before.cost + cost, length: before.length + labelLength + 1 });
  }
}

/**
 * What a path comes to at least that begins with a walk to an entity and whose rest was not found when `frontier` was: no better one
 * goes by that entity even if it comes there for no more than `before`, which this walk may not do.
 */
export function boundBeyond(frontier: WalkCost, walk: WalkCost, before: WalkCost): WalkCost {
  return {
    cost: walk.cost - before.cost + frontier.cost,
    length: walk.length - before.length + frontier.length,
  };
}

/**
 * Of equal paths the candidate with the shorter walk goes first: it can be on a way to the other. Then the lesser claim: what is found
 * first to an entity stays.
 */
function compareCandidates(a: Candidate, b: Candidate): number {
  return compareWalkCosts(a, b) || a.labelLength - b.labelLength || a.claim - b.claim;
}
