import { RELATIONSHIP_TYPE_NAMES } from "../../domain/relationship-type.js";
import type { Budget } from "../budget.js";
import { type ClaimFilter, type ClaimPredicate, claimPredicate } from "../filters/claim-filter.js";
import type { EntityPredicate } from "../filters/entity-filter.js";
import { entityCondition } from "../filters/entity-set.js";
import type { Topology } from "../projection/topology.js";
import type { PatternAutomaton, States } from "./pattern-automaton.js";
import type { PatternCrossing } from "./pattern-query.js";

/** Is told of a claim, the entity at its other end, and the states that it crosses into. */
type CrossingVisitor = (claim: number, other: number, states: States) => void;

/** The states that are entered by crossing claims in one way: by type, and all together. */
interface Way {
  readonly byType: Int32Array;
  readonly all: States;
}

/** How the claims that leave an entity are crossed, and those that arrive. */
interface Ways {
  readonly out: Way;
  readonly in: Way;
}

/** Some states that share a test. */
interface Shared<Test> {
  readonly states: States;
  readonly passes: Test;
}

type Crossings = PatternAutomaton["crossings"];

/** A topology as a pattern sees it: which of its states each claim crosses into. */
export class PatternCrossings {
  /** Read from where a claim is crossed from, and from where it is crossed to. */
  private readonly onwards: Ways;
  private readonly backwards: Ways;
  private readonly filters: readonly Shared<ClaimPredicate>[];
  private readonly arrivals: readonly Shared<EntityPredicate>[];
  private readonly budget: Budget;

  /** @param options The filter for every claim (PatternQuery.where), and the time that looking at claims may take. */
  constructor(
    private readonly topology: Topology,
    crossings: Crossings,
    options: { readonly where: ClaimFilter; readonly budget: Budget },
  ) {
    const along = wayOf(crossings, "OUT");
    const against = wayOf(crossings, "IN");
    this.onwards = { out: along, in: against };
    this.backwards = { out: against, in: along };
    this.filters = sharedFilters(topology, crossings, options.where);
    this.arrivals = sharedArrivals(topology, crossings);
    this.budget = options.budget;
  }

  /** Visits each claim that crosses from an entity into any of some states, once, with where it leads. */
  from(entity: number, states: States, visit: CrossingVisitor): void {
    this.look(entity, { states, ways: this.onwards }, (claim, other, entered) => {
      const arrived = passing(this.arrivals, other, entered);
      if (arrived !== 0) visit(claim, other, arrived);
    });
  }

  /** Visits each claim that crosses to an entity into any of some states, once, with where it comes from. */
  to(entity: number, states: States, visit: CrossingVisitor): void {
    const arrived = passing(this.arrivals, entity, states);
    if (arrived !== 0) this.look(entity, { states: arrived, ways: this.backwards }, visit);
  }

  /** Whether a claim may be crossed by any step, in either direction. */
  mayCross(claim: number): boolean {
    const type = this.topology.claims.types[claim]!;
    return passing(this.filters, claim, this.onwards.out.byType[type]! | this.onwards.in.byType[type]!) !== 0;
  }

  /** How many claims {@link from} has to look at, whether or not they can be crossed. */
  priceOfFrom(entity: number, states: States): number {
    return this.price(entity, states, this.onwards);
  }

  /** How many claims {@link to} has to look at. */
  priceOfTo(entity: number, states: States): number {
    return this.price(entity, states, this.backwards);
  }

  private price(entity: number, states: States, ways: Ways): number {
    const { out, in: incoming } = this.topology;
    const leaving = (states & ways.out.all) === 0 ? 0 : out.offsets[entity + 1]! - out.offsets[entity]!;
    return leaving + ((states & ways.in.all) === 0 ? 0 : incoming.offsets[entity + 1]! - incoming.offsets[entity]!);
  }

  private look(entity: number, { states, ways }: { states: States; ways: Ways }, visit: CrossingVisitor): void {
    const { out, in: incoming, claims } = this.topology;
    const looksOut = (states & ways.out.all) !== 0;
    const offer = (claim: number, other: number, entered: States) => {
      const passed = entered === 0 ? 0 : passing(this.filters, claim, entered);
      if (passed !== 0) visit(claim, other, passed);
    };
    if (looksOut) {
      for (let at = out.offsets[entity]!; at < out.offsets[entity + 1]!; at++) {
        if (this.budget.step()) return;
        const claim = out.claims[at]!;
        const type = claims.types[claim]!;
        const other = out.neighbours[at]!;
        const entered = ways.out.byType[type]!;
        // A self-loop is crossed both ways at once.
        offer(claim, other, states & (other === entity ? entered | ways.in.byType[type]! : entered));
      }
    }
    if ((states & ways.in.all) !== 0) {
      for (let at = incoming.offsets[entity]!; at < incoming.offsets[entity + 1]!; at++) {
        if (this.budget.step()) return;
        const claim = incoming.claims[at]!;
        const other = incoming.neighbours[at]!;
        if (looksOut && other === entity) continue;
        offer(claim, other, states & ways.in.byType[claims.types[claim]!]!);
      }
    }
  }
}

/** Those of some states whose tests a claim or entity passes. */
function passing(tests: readonly Shared<(number: number) => boolean>[], number: number, states: States): States {
  let left = states;
  for (const { states: tested, passes } of tests) {
    if ((left & tested) !== 0 && !passes(number)) left &= ~tested;
  }
  return left;
}

/** The states that are entered along the direction of a claim (OUT), or against it (IN). */
function wayOf(crossings: Crossings, direction: "OUT" | "IN"): Way {
  const byType = Int32Array.from(RELATIONSHIP_TYPE_NAMES, (type) =>
    statesWhere(
      crossings,
      (crossing) =>
        (crossing.direction === direction || crossing.direction === "ANY") && (crossing.types?.includes(type) ?? true),
    ),
  );
  return { byType, all: byType.reduce((all, states) => all | states, 0) };
}

/** One test for all copies of a crossing, and one for all crossings without a filter of their own. */
function sharedFilters(topology: Topology, crossings: Crossings, where: ClaimFilter): Shared<ClaimPredicate>[] {
  const hasOwn = (crossing: PatternCrossing) => Object.keys(crossing.where).length > 0;
  const plain = statesWhere(crossings, (crossing) => !hasOwn(crossing));
  const own = distinct(crossings)
    .filter(hasOwn)
    .map((crossing) => {
      const passesOwn = claimPredicate(topology, { ...knownAt(where), ...crossing.where });
      const passesAll = claimPredicate(topology, { ...knownAt(crossing.where), ...where });
      return {
        states: statesWhere(crossings, (other) => other === crossing),
        passes: (claim: number) => passesOwn(claim) && passesAll(claim),
      };
    });
  return plain === 0 ? own : [{ states: plain, passes: claimPredicate(topology, where) }, ...own];
}

// Without a knownAt a filter means now; one that either filter gives is meant for both.
function knownAt({ knownAt }: ClaimFilter): ClaimFilter {
  return knownAt === undefined ? {} : { knownAt };
}

function sharedArrivals(topology: Topology, crossings: Crossings): Shared<EntityPredicate>[] {
  return distinct(crossings).flatMap((crossing) => {
    if (crossing.to === undefined) return [];
    const states = statesWhere(crossings, (other) => other === crossing);
    return [{ states, passes: entityCondition(topology, crossing.to) }];
  });
}

function distinct(crossings: Crossings): PatternCrossing[] {
  return [...new Set(crossings)].filter((crossing) => crossing !== undefined);
}

function statesWhere(crossings: Crossings, isMeant: (crossing: PatternCrossing) => boolean): States {
  return crossings.reduce<States>(
    (states, crossing, state) => (crossing !== undefined && isMeant(crossing) ? states | (1 << state) : states),
    0,
  );
}
