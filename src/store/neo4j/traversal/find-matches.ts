import type { StoreDirection, StorePathAnswer, StorePatternQuery, StorePatternStep } from "../../store-traversals.js";
import type { Parameters, Transaction } from "../transaction.js";
import { inParts } from "./levels.js";
import { arrivalParameter, filterParameter, type PatternMode, patternStatement } from "./pattern-statement.js";
import { Search } from "./search.js";
import { claimParameters, entityParameters, limitParameter, MOMENTS } from "./search-parameters.js";
import { type MatchRow, selectMatches } from "./select-matches.js";

/** What a search for a pattern has found so far: it stays where the search is broken off. */
export interface MatchesSoFar {
  rows: readonly MatchRow[];
  outcome: StorePathAnswer["outcome"];
}

/** What a list may be cut to in Cypher. */
const MOST_PER_PAIR = 0x7fff_ffff;

/** A chain of the pattern, and what was found by it with a number of lengths. */
interface ChainSearch {
  readonly chain: readonly StorePatternStep[];
  readonly parameters: Parameters;
  rows: readonly MatchRow[];
  /** Whether more lengths would give nothing that is wanted. */
  isDone: boolean;
}

/**
 * Paths that follow a pattern, chain by chain, by SHORTEST of Cypher. What is wanted of all chains together is among what is wanted of
 * each. The paths of SHORTEST_K come in groups of one length, one group more each time until each pair has k. Keeps one row more than
 * the limit where there is one.
 */
export async function findMatches(
  transaction: Transaction,
  { query, mode }: { readonly query: StorePatternQuery; readonly mode: PatternMode },
  found: MatchesSoFar,
): Promise<void> {
  found.rows = [];
  const searches = await Promise.all(
    query.chains.map(async (chain): Promise<ChainSearch> => {
      const parameters = await parametersOf(transaction, query, chain);
      return { chain, parameters, rows: [], isDone: false };
    }),
  );
  for (let groups = 1; searches.some(({ isDone }) => !isDone); groups++) {
    for (const search of searches) {
      if (search.isDone) continue;
      const cypher = patternStatement(query, { chain: search.chain, mode, groups });
      search.rows = await transaction.run<MatchRow & Record<string, unknown>>(cypher, search.parameters);
      search.isDone = query.selector !== "SHORTEST_K" || hasEnough(search, groups, query.k);
    }
    found.rows = selectMatches(
      searches.map(({ rows }) => rows),
      query,
    );
  }
  found.outcome = found.rows.length > 0 ? "FOUND" : await whyNone(transaction, query);
}

async function parametersOf(
  transaction: Transaction,
  query: StorePatternQuery,
  chain: readonly StorePatternStep[],
): Promise<Parameters> {
  const { from, to, through, selector, k, limit } = query;
  const exempt = [...(from.entities ?? []), ...(to?.entities ?? [])];
  const perPair = { ANY_SHORTEST: 1, ALL_SHORTEST: MOST_PER_PAIR, SHORTEST_K: k }[selector];
  // Beside other chains, or with more lengths to come, what is first here may not be wanted, and what is last may be.
  const isFinal = query.chains.length === 1 && selector !== "SHORTEST_K";
  const filters = chain.flatMap(({ where }, step) =>
    where.map(async (filter, number) => [filterParameter(step, number), await claimParameters(transaction, filter)]),
  );
  return {
    ...Object.fromEntries(await Promise.all(filters)),
    ...Object.fromEntries(chain.map(({ to: arrival = {} }, step) => [arrivalParameter(step), arrival])),
    ...entityParameters(through, exempt),
    from,
    to: to ?? {},
    moments: MOMENTS,
    perPair: limitParameter(perPair),
    limit: limitParameter(isFinal ? limit : Number.POSITIVE_INFINITY, 1),
  };
}

/** Whether each pair of a start and an end has so many paths, or fewer lengths than there might be. */
function hasEnough({ chain, rows }: ChainSearch, groups: number, k: number): boolean {
  const lengths = chain.reduce((sum, { min, max }) => sum + max - min, 1);
  if (groups >= lengths) return true;
  const pairs = new Map<string, { count: number; readonly lengths: Set<number> }>();
  for (const { start, end, ids } of rows) {
    const key = JSON.stringify([start, end]);
    const pair = pairs.get(key) ?? { count: 0, lengths: new Set() };
    pair.count++;
    pair.lengths.add(ids.length);
    pairs.set(key, pair);
  }
  return [...pairs.values()].every((pair) => pair.count >= k || pair.lengths.size < groups);
}

/** Whether anything known connects a start with an end, read both ways, or an entity that is both with anything. */
async function whyNone(transaction: Transaction, query: StorePatternQuery): Promise<StorePathAnswer["outcome"]> {
  const { from, to, revision, instants } = query;
  if (to === undefined) return "NOT_WITHIN_FILTER";
  const [starts, ends] = from.entities === undefined ? [to.entities, from] : [from.entities, to];
  const times = [{ revision }, ...instants.map((knownAt) => ({ revision, knownAt }))];
  const direction: StoreDirection = "ANY";
  const searches = await Promise.all(
    times.map((where) => Search.begin(transaction, { direction, where, through: {}, exempt: [] })),
  );
  const isEnd = new Set(ends.entities);
  const reached = new Set<string>();
  for (let level: readonly string[] = [...new Set(starts)]; level.length > 0; ) {
    const next = new Set<string>();
    for (const ids of inParts(level)) {
      for (const search of searches) {
        const parameters = { ids, listedKinds: ends.kinds ?? null };
        const rows = await search.rows<{ id: string; isListed: boolean }>("entities-from", parameters);
        for (const { id, isListed } of rows) {
          if (ends.entities === undefined ? isListed : isEnd.has(id)) return "NOT_WITHIN_FILTER";
          if (!reached.has(id)) next.add(id);
        }
      }
    }
    for (const id of next) reached.add(id);
    level = [...next];
  }
  return "NOT_CONNECTED";
}
