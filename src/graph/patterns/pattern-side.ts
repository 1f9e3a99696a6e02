import type { EntityPredicate } from "../filters/entity-filter.js";
import type { EntitySet } from "../filters/entity-set.js";
import type { States } from "./pattern-automaton.js";

/** Entities, and the states in which walks are at them. */
export type PatternLayer = ReadonlyMap<number, States>;

/** Is told of a claim that is crossed, the entity at its other end, and the states that crossing it enters. */
export type MoveVisitor = (claim: number, other: number, entered: States) => void;

/** From where one side of a search goes, and how. */
export interface PatternSideOptions {
  /** Where it begins; absent: anywhere, and it is never gone from. */
  readonly set?: EntitySet | undefined;
  /** The states in which it begins. */
  readonly states: States;
  readonly expand: (entity: number, states: States, visit: MoveVisitor) => void;
  /** How many claims `expand` has to look at. */
  readonly price: (entity: number, states: States) => number;
  /** The states at the other end of a claim that is crossed. */
  readonly arrive: (entered: States) => States;
  readonly mayPass: EntityPredicate;
  readonly entityCount: number;
}

/** One side of a search for walks that match: the states that walks of each length from its beginning are in, by entity. */
export class PatternSide {
  /** From depth 1 on: depth 0 is implied by where it begins, which may be too much to list. */
  private readonly layers: PatternLayer[] = [];
  private readonly prices: number[] = [];
  private beginning: PatternLayer | undefined;

  constructor(private readonly options: PatternSideOptions) {}

  /** How many relationships it has gone. */
  get depth(): number {
    return this.layers.length;
  }

  /** The states in which walks of some length are at an entity. */
  statesAt(entity: number, depth: number): States {
    const { set, states } = this.options;
    if (depth > 0) return this.layers[depth - 1]!.get(entity) ?? 0;
    return set === undefined || set.has(entity) ? states : 0;
  }

  /** The entities at a depth. */
  layer(depth: number): PatternLayer {
    if (depth > 0) return this.layers[depth - 1]!;
    const { set, states } = this.options;
    this.beginning ??= new Map((set?.members() ?? []).map((entity) => [entity, states]));
    return this.beginning;
  }

  /** How many claims there are to look at from a depth on; while entities of a kind are not listed, what listing them costs. */
  price(depth: number): number {
    const { set, price, entityCount } = this.options;
    if (set === undefined) return Number.POSITIVE_INFINITY;
    if (depth === 0 && this.beginning === undefined && !set.isListed) return entityCount;
    this.prices[depth] ??= sumOf(this.layer(depth), price);
    return this.prices[depth]!;
  }

  /** Goes one relationship further and answers whether that led anywhere. */
  advance(): boolean {
    const { expand, arrive, mayPass } = this.options;
    const next = new Map<number, States>();
    for (const [entity, states] of this.layer(this.depth)) {
      if (this.depth > 0 && !mayPass(entity)) continue;
      expand(entity, states, (_, other, entered) => addStates(next, other, arrive(entered)));
    }
    this.layers.push(next);
    return next.size > 0;
  }
}

/** Adds to the states at an entity. */
export function addStates(layer: Map<number, States>, entity: number, states: States): void {
  layer.set(entity, (layer.get(entity) ?? 0) | states);
}

/** The price of all entities of a layer. */
export function sumOf(layer: PatternLayer, price: (entity: number, states: States) => number): number {
  let sum = 0;
  for (const [entity, states] of layer) sum += price(entity, states);
  return sum;
}
