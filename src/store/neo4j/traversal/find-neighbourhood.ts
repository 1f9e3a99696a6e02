import type { StoreNeighbourhoodQuery } from "../../store-traversals.js";
import type { Transaction } from "../transaction.js";
import { hubsAmong, inParts } from "./levels.js";
import { Search } from "./search.js";
import { limitParameter } from "./search-parameters.js";

const NONE: ReadonlySet<string> = new Set();

/** What a search around entities has found so far: it stays where the search is broken off. */
export interface NeighbourhoodSoFar {
  /** Distances by entity id, nearest first, then by id; more than the limit where there are more. */
  distances: Map<string, number>;
  /** Element ids of claims that were crossed, with the ids of their ends. */
  crossed: Map<string, readonly [string, string]>;
  hubs: string[];
}

/**
 * Everything within some hops of the starts, level by level: each level is one statement (or one for every 5,000 entities), anchored at the
 * entities of the level before, so that distances are exact and the search ends where the limit is exceeded.
 */
export async function findNeighbourhood(
  transaction: Transaction,
  query: StoreNeighbourhoodQuery,
  found: NeighbourhoodSoFar,
): Promise<void> {
  const { starts, depth, limit, through, induced } = query;
  Object.assign(found, { distances: new Map(), crossed: new Map(), hubs: [] });
  const search = await Search.begin(transaction, { ...query, exempt: starts });
  let level = [...new Set(starts)].sort();
  for (const start of level) found.distances.set(start, 0);
  for (let distance = 0; distance < depth && level.length > 0; distance++) {
    // The claims of the level in which the limit is exceeded are still wanted: between entities that stay.
    const goesOn = found.distances.size <= limit;
    const hubs = distance === 0 || through.maxDegree === undefined ? NONE : await hubsAmong(search, level);
    found.hubs.push(...hubs);
    const passed = level.filter((id) => !hubs.has(id));
    const next = new Set<string>();
    for (const ids of inParts(passed)) {
      for (const { key, near, far } of await search.rows<CrossedClaim>("claims-from", { ids })) {
        if (found.distances.has(far) || goesOn) found.crossed.set(key, [near, far]);
        if (!found.distances.has(far) && goesOn) next.add(far);
      }
    }
    if (!goesOn) break;
    level = [...next].sort();
    for (const id of level) found.distances.set(id, distance + 1);
  }
  if (induced) await addInduced(search, [...found.distances.keys()].slice(0, limit), found);
}

interface CrossedClaim {
  readonly [column: string]: string;
  readonly key: string;
  readonly near: string;
  readonly far: string;
}

async function addInduced(search: Search, entities: readonly string[], found: NeighbourhoodSoFar): Promise<void> {
  const parameters = { far: entities, after: "", limit: limitParameter(Number.POSITIVE_INFINITY) };
  for (const near of inParts(entities)) {
    // Every claim among them leaves one of them, so one direction finds them all.
    for (const row of await search.rows<CrossedClaim>("claims-at", { ...parameters, near }, { direction: "OUT" }))
      found.crossed.set(row.key, [row.near, row.far]);
  }
}
