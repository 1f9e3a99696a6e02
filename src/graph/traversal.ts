import type { Budget } from "./budget.js";
import { type ClaimFilter, type ClaimPredicate, claimPredicate } from "./filters/claim-filter.js";
import { type EntityFilter, type EntityPredicate, entityPredicate, hubTest } from "./filters/entity-filter.js";
import type { Topology } from "./projection/topology.js";

/** OUT: from `from` to `to`; IN: the other way; ANY: both. */
export type Direction = "OUT" | "IN" | "ANY";

/** A graph as a traversal sees it: a topology with the filters that act inside the search. */
export interface Traversal {
  readonly topology: Topology;
  readonly direction: Direction;
  readonly crosses: ClaimPredicate;
  /** Whether an entity may be reached. */
  readonly mayReach: EntityPredicate;
  /** Whether the traversal may go on through an entity. */
  readonly mayPass: EntityPredicate;
  /** Whether every entity may be reached and gone on through: a search need not ask. */
  readonly isOpen: boolean;
  /** The entities that it did not go on through because they have too many claims. */
  readonly hubs: ReadonlySet<number>;
  readonly budget: Budget;
}

/** What a traversal is compiled from. */
export interface TraversalOptions {
  readonly direction: Direction;
  readonly where: ClaimFilter;
  readonly through: EntityFilter;
  /** Entities that the entity filter does not touch: the starts and ends. */
  readonly exempt: readonly number[];
  /** What the search asks of claims beside the filter; absent for nothing. */
  readonly isUsable?: ClaimPredicate | undefined;
  readonly budget: Budget;
}

/** Compiles the filters of a query for one topology. */
export function traversalOf(topology: Topology, options: TraversalOptions): Traversal {
  const { direction, through, budget } = options;
  const crosses = crossingOf(topology, options);
  const isOpen = through.kinds === undefined && through.exclude === undefined && through.maxDegree === undefined;
  if (isOpen) return { topology, direction, crosses, isOpen, mayReach: always, mayPass: always, hubs: NO_HUBS, budget };
  const exempt = new Set(options.exempt);
  const wanted = entityPredicate(topology, through);
  const { mayPass, hubs } = hubTest(topology, crosses, through.maxDegree);
  return {
    topology,
    direction,
    crosses,
    isOpen,
    mayReach: (entity) => exempt.has(entity) || wanted(entity),
    mayPass: (entity) => exempt.has(entity) || (wanted(entity) && mayPass(entity)),
    hubs,
    budget,
  };
}

const always = () => true;
const NO_HUBS: ReadonlySet<number> = new Set();

function crossingOf(topology: Topology, { where, isUsable }: TraversalOptions): ClaimPredicate {
  const matches = claimPredicate(topology, where);
  return isUsable ? (claim) => matches(claim) && isUsable(claim) : matches;
}

/** The hubs that a traversal has met, ascending. */
export function hubsOf({ hubs }: Traversal): number[] {
  return hubs.size === 0 ? [] : [...hubs].sort((a, b) => a - b);
}

/** What it takes to look at the claims of an entity. */
export type Expansion = Pick<Traversal, "topology" | "direction" | "crosses" | "budget">;

/** The same view with every relationship read the other way. */
export function reversed<View extends Expansion>(traversal: View): View {
  return { ...traversal, direction: REVERSED[traversal.direction] };
}

/** Each direction read the other way. */
export const REVERSED = { OUT: "IN", IN: "OUT", ANY: "ANY" } as const satisfies Record<Direction, Direction>;

/** Claims that are looked at between two steps of the budget. */
const CLAIMS_PER_STEP = 128;

/**
 * Where the claims of an entity are that can be crossed from it: one place, or two. Of a topology, or of whatever else is kept of the claims
 * that leave entities and of those that arrive.
 */
export function adjacencies<Claims>(
  { out, in: incoming }: { readonly out: Claims; readonly in: Claims },
  direction: Direction,
): readonly Claims[] {
  return direction === "OUT" ? [out] : direction === "IN" ? [incoming] : [out, incoming];
}

/**
 * Calls `visit` with each claim that can be crossed from an entity and the entity at its other end, whether or not that may
 * be reached; each claim once, a self-loop too. Stops early when the budget is spent.
 */
export function expand(traversal: Expansion, entity: number, visit: (claim: number, neighbour: number) => void): void {
  const { topology, direction, crosses, budget } = traversal;
  if (direction !== "IN") {
    const { offsets, claims, neighbours } = topology.out;
    const end = offsets[entity + 1]!;
    for (let at = offsets[entity]!; at < end; ) {
      const stop = Math.min(at + CLAIMS_PER_STEP, end);
      if (budget.step(stop - at)) return;
      for (; at < stop; at++) {
        const claim = claims[at]!;
        if (crosses(claim)) visit(claim, neighbours[at]!);
      }
    }
  }
  if (direction !== "OUT") {
    const { offsets, claims, neighbours } = topology.in;
    const end = offsets[entity + 1]!;
    for (let at = offsets[entity]!; at < end; ) {
      const stop = Math.min(at + CLAIMS_PER_STEP, end);
      if (budget.step(stop - at)) return;
      for (; at < stop; at++) {
        const claim = claims[at]!;
        const neighbour = neighbours[at]!;
        // With ANY, a self-loop was visited among the claims that leave.
        if (direction === "ANY" && neighbour === entity) continue;
        if (crosses(claim)) visit(claim, neighbour);
      }
    }
  }
}

/** How many claims there are to look at from some entities, whether or not they may be crossed: the price of expanding them. */
export function degreeSum({ topology, direction }: Expansion, entities: readonly number[]): number {
  let sum = 0;
  for (const entity of entities) {
    if (direction !== "IN") sum += topology.out.offsets[entity + 1]! - topology.out.offsets[entity]!;
    if (direction !== "OUT") sum += topology.in.offsets[entity + 1]! - topology.in.offsets[entity]!;
  }
  return sum;
}
