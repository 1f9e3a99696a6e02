import type { Budget } from "../budget.js";
import { claimPredicate } from "../filters/claim-filter.js";
import { type EntitySet, entitySet } from "../filters/entity-set.js";
import type { PathAnswer, PathOutcome } from "../paths/path-query.js";
import { PathTiming } from "../paths/path-timing.js";
import type { Topology } from "../projection/topology.js";
import { hubsOf, type Traversal, traversalOf } from "../traversal.js";
import { anyConnected } from "./any-connected.js";
import { PairSelection } from "./pair-selection.js";
import { compilePattern, type PatternAutomaton } from "./pattern-automaton.js";
import { PatternCrossings } from "./pattern-crossings.js";
import { PatternLayers } from "./pattern-layers.js";
import { patternMatches } from "./pattern-matches.js";
import type { PatternQuery, PatternSequence } from "./pattern-query.js";
import { returnTest } from "./return-test.js";

/**
 * Paths whose relationships follow a pattern (a regular path query), shortest first, ties by the claims along the path, then by the
 * start. Lengths are tried one by one in the product of the graph and the automaton of the pattern, from both ends where both are
 * given; see PatternLayers for what that costs and patternMatches for what enumerating costs.
 */
export function matchPaths(topology: Topology, query: PatternQuery, budget: Budget): PathAnswer {
  const starts = entitySet(topology, query.from);
  const ends = query.to && entitySet(topology, query.to);
  const traversal = traversalOf(topology, {
    direction: "ANY",
    where: query.where,
    through: query.through,
    exempt: [starts, ends].flatMap((set) => (set?.isListed ? set.members() : [])),
    budget,
  });
  const taken = searchByLength(traversal, query, { automaton: compilePattern(query.steps), starts, ends });
  const answer = (outcome: PathOutcome): PathAnswer => ({
    paths: taken.paths,
    truncated: taken.truncated || budget.spent,
    outcome: budget.spent ? "BUDGET_SPENT" : outcome,
    hubs: hubsOf(traversal),
  });
  if (budget.spent || taken.paths.length > 0) return answer("FOUND");
  return answer(whyNone(traversal, query, { starts, ends }));
}

interface Ends {
  readonly starts: EntitySet;
  readonly ends: EntitySet | undefined;
}

function searchByLength(
  traversal: Traversal,
  query: PatternQuery,
  { automaton, starts, ends }: Ends & { readonly automaton: PatternAutomaton },
): PairSelection {
  const { topology, mayPass, budget } = traversal;
  const entityCount = topology.entities.count;
  const crossings = new PatternCrossings(topology, automaton.crossings, { where: query.where, budget });
  const layers = new PatternLayers({ automaton, crossings, starts, ends, mayPass, entityCount });
  const timing = new PathTiming(topology, query);
  const taken = new PairSelection(query, {
    starts: starts.members().length,
    ends: ends?.members().length ?? entityCount,
    entityCount,
  });
  // Through anything: what it meets and the pattern does not is no hub of the answer.
  const anyStep = { ...traversal, crosses: (claim: number) => crossings.mayCross(claim), mayPass: () => true };
  const mayReturn = returnTest(anyStep, query.mode);
  for (let length = 1; length <= automaton.longest; length++) {
    taken.beginLength(length);
    if (taken.isComplete || !layers.advance()) break;
    const meets = layers.connect({
      mayStart: (entity) => taken.mayStart(entity),
      mayEnd: (entity) => taken.mayEnd(entity),
    });
    // What a layer that is not whole leaves out may come first.
    if (budget.spent) break;
    if (!meets) continue;
    patternMatches({
      automaton,
      length,
      mode: query.mode,
      timing,
      starts: layers.starts(),
      movesFrom: (entity, depth) => layers.movesFrom(entity, depth),
      isClosed: (start, end) => taken.isClosed(start, end) || (start === end && !mayReturn(start)),
      visit: (path) => taken.take(path),
      budget,
      entityCount,
    });
    if (budget.spent) break;
  }
  return taken;
}

function whyNone({ topology, budget }: Traversal, query: PatternQuery, { starts, ends }: Ends): PathOutcome {
  if (ends === undefined) return "NOT_WITHIN_FILTER";
  const sides = { from: starts.members(), to: ends.members() };
  // Where no entity is meant, the filter is why.
  if (sides.from.length === 0 || sides.to.length === 0) return "NOT_WITHIN_FILTER";
  const known = [undefined, ...instantsOf(query)].map((knownAt) =>
    claimPredicate(topology, knownAt === undefined ? {} : { knownAt }),
  );
  const crosses = (claim: number) => known.some((isKnown) => isKnown(claim));
  return anyConnected({ topology, crosses, budget }, sides) ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
}

/** The instants whose knowledge a pattern asks for, beside the present. */
export function instantsOf({ where, steps }: PatternQuery): readonly number[] {
  const ofSteps = (sequence: PatternSequence): (number | undefined)[] =>
    sequence.flatMap((step) => ("anyOf" in step ? step.anyOf.flatMap(ofSteps) : [step.where.knownAt]));
  return [...new Set([where.knownAt, ...ofSteps(steps)])].filter((instant) => instant !== undefined);
}
