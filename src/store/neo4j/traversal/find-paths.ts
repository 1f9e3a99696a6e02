import type { StoreDirection, StorePathAnswer, StorePathQuery, StoreTimes } from "../../store-traversals.js";
import type { Transaction } from "../transaction.js";
import type { PathStatement } from "./path-statement.js";
import { Search } from "./search.js";
import { limitParameter } from "./search-parameters.js";

const REVERSED = { OUT: "IN", IN: "OUT", ANY: "ANY" } as const satisfies Record<StoreDirection, StoreDirection>;

/** Neo4j 2026.09 fails on a condition within a pattern of one length alone. */
export const LEAST_BOUND = 2;
const ANY_TIMES: StoreTimes = { holdsTogether: false, inSequence: false };

/** A path as the statements answer it. */
export interface PathRow {
  /** Element ids. */
  readonly claims: readonly string[];
  /** Ids; the start is left out. */
  readonly entities: readonly string[];
}

/** What a search for paths has found so far: it stays where the search is broken off. */
export interface PathsSoFar {
  rows: readonly PathRow[];
  outcome: StorePathAnswer["outcome"];
  hubs: ReadonlySet<string>;
}

/**
 * Paths between two entities by SHORTEST of Cypher, both ends anchored. First whether there is any, however long, which says why there is
 * none. The paths of SHORTEST_K come in groups of one length, one group more each time until there are k, so that it is our order that
 * decides which of the longest are among them. Keeps one row more than the limit where there is one.
 */
export async function findPaths(
  transaction: Transaction,
  { query, statement }: { readonly query: StorePathQuery; readonly statement: PathStatement },
  found: PathsSoFar,
): Promise<void> {
  const { from, to, maxLength } = query;
  Object.assign(found, { rows: [], hubs: new Set() });
  const search = await Search.begin(transaction, { ...query, exempt: [from, to] });
  if (query.through.maxDegree !== undefined) found.hubs = await hubsBesideEnds(search, query);
  const least = await leastLength(search, query);
  if (least === undefined) {
    found.outcome = (await isConnectedAtAll(transaction, query)) ? "NOT_WITHIN_FILTER" : "NOT_CONNECTED";
    return;
  }
  if (least <= maxLength) await takePaths(search, { query, statement, least }, found);
  if (found.rows.length > 0) found.outcome = "FOUND";
  else found.outcome = (await keepsTimes(search, query)) ? "NOT_WITHIN_MAX_LENGTH" : "NOT_WITHIN_FILTER";
}

/** Whether, of the paths that there are, one of any length hangs together in time as wanted. */
async function keepsTimes(search: Search, query: StorePathQuery): Promise<boolean> {
  if (!query.holdsTogether && !query.inSequence) return true;
  return (await leastLength(search, query, query)) !== undefined;
}

async function takePaths(
  search: Search,
  { query, statement, least }: { query: StorePathQuery; statement: PathStatement; least: number },
  found: PathsSoFar,
): Promise<void> {
  const { from, to, selector, k, limit, maxLength } = query;
  const wanted = selector === "ANY_SHORTEST" ? 1 : selector === "SHORTEST_K" ? k : Number.POSITIVE_INFINITY;
  const parameters = { from, to, limit: limitParameter(Math.min(wanted, limit + 1)) };
  const mostGroups = selector === "SHORTEST_K" ? maxLength - least + 1 : 1;
  for (let groups = 1; groups <= mostGroups; groups++) {
    const variant = statement.grouped ? { groups, maxLength: Math.max(maxLength, LEAST_BOUND), times: query } : {};
    const rows = await search.rows<{ claims: string[]; entities: string[] }>(statement.name, parameters, variant);
    found.rows = rows.filter(({ claims }) => claims.length <= maxLength);
    if (found.rows.length >= Math.min(wanted, limit + 1)) return;
    const lengths = new Set(found.rows.map(({ claims }) => claims.length));
    if (lengths.size < groups && statement.filtered === undefined) return;
  }
}

/** The length of the shortest path of the mode that keeps the times, or less; undefined where there is none of any length. */
export async function leastLength(
  search: Search,
  { from, to, mode, direction }: Pick<StorePathQuery, "from" | "to" | "mode" | "direction">,
  times: StoreTimes = ANY_TIMES,
): Promise<number | undefined> {
  if (from === to && mode === "ACYCLIC") return undefined;
  // Out and back by one claim is no trail, but a walk.
  if (from === to && mode !== "TRAIL" && direction === "ANY")
    return (await hasClaim(search, from, times)) ? 1 : undefined;
  const [row] = await search.rows<{ length: number }>("any-shortest", { from, to }, { times });
  return row?.length;
}

async function hasClaim(search: Search, id: string, times: StoreTimes): Promise<boolean> {
  const [row] = await search.rows<{ found: boolean }>("has-claim", { id }, { times });
  return row?.found ?? false;
}

/** The hubs that a search meets first: which others it meets only the database knows. */
async function hubsBesideEnds(search: Search, { from, to, direction }: StorePathQuery): Promise<Set<string>> {
  const beside = async (id: string, way: StoreDirection) =>
    (await search.rows<{ id: string }>("hubs-from", { id }, { direction: way })).map((row) => row.id);
  const [after, before] = await Promise.all([beside(from, direction), beside(to, REVERSED[direction])]);
  return new Set([...after, ...before]);
}

/** Whether a walk connects the ends in this direction with no filter but what is known now, or was then. */
async function isConnectedAtAll(
  transaction: Transaction,
  { from, to, direction, where: { revision, knownAt } }: StorePathQuery,
): Promise<boolean> {
  const times = [{ revision }, ...(knownAt === undefined ? [] : [{ revision, knownAt }])];
  for (const where of times) {
    const search = await Search.begin(transaction, { direction, where, through: {}, exempt: [] });
    if ((await leastLength(search, { from, to, direction, mode: "WALK" })) !== undefined) return true;
  }
  return false;
}
