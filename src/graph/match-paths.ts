import { anyConnected } from "./any-connected.js";
import type { Budget } from "./budget.js";
import { type EntitySet, entitySet } from "./entity-set.js";
import { PairSelection } from "./pair-selection.js";
import type { PathAnswer, PathOutcome } from "./path-query.js";
import { compilePattern, type PatternAutomaton } from "./pattern-automaton.js";
import { PatternCrossings } from "./pattern-crossings.js";
import { PatternLayers } from "./pattern-layers.js";
import { patternMatches } from "./pattern-matches.js";
import type { PatternQuery } from "./pattern-query.js";
import type { Topology } from "./topology.js";
import { hubsOf, type Traversal, traversalOf } from "./traversal.js";

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
  { topology, mayPass, budget }: Traversal,
  query: PatternQuery,
  { automaton, starts, ends }: Ends & { readonly automaton: PatternAutomaton },
): PairSelection {
  const entityCount = topology.entities.count;
  const crossings = new PatternCrossings(topology, automaton.crossings, { where: query.where, budget });
  const layers = new PatternLayers({ automaton, crossings, starts, ends, mayPass, entityCount });
  const taken = new PairSelection(query, entityCount);
  const pairs = starts.isListed && ends?.isListed ? starts.members().length * ends.members().length : undefined;
  const isComplete = (length: number) => taken.isComplete(pairs ?? Number.POSITIVE_INFINITY, length);
  while (layers.length < automaton.longest && layers.advance()) {
    const meets = layers.connect();
    // What a layer that is not whole leaves out may come first.
    if (budget.spent) break;
    if (!meets) continue;
    const { length } = layers;
    patternMatches(topology, {
      automaton,
      length,
      mode: query.mode,
      dates: query,
      starts: layers.starts(),
      movesFrom: (entity, depth) => layers.movesFrom(entity, depth),
      isClosed: (start, end) => taken.isClosed(start, end, length),
      visit: (path) => taken.take(path) && !isComplete(length),
      budget,
    });
    if (budget.spent || isComplete(length + 1)) break;
  }
  return taken;
}

function whyNone(traversal: Traversal, { where }: PatternQuery, { starts, ends }: Ends): PathOutcome {
  if (ends === undefined) return "NOT_WITHIN_FILTER";
  const sides = [starts.members(), ends.members()] as const;
  // Where no entity is meant, the filter is why.
  if (sides.some((members) => members.length === 0)) return "NOT_WITHIN_FILTER";
  const { topology, budget } = traversal;
  const knownAt = where.knownAt === undefined ? [] : [{ knownAt: where.knownAt }];
  const somethingDoes = [{}, ...knownAt].some((known) => anyConnected(topology, { sides, where: known, budget }));
  return somethingDoes ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
}
