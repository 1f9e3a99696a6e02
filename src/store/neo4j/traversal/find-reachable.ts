import type { StorePlace, StoreReachableQuery } from "../../store-traversals.js";
import type { Transaction } from "../transaction.js";
import { hubsAmong, inParts } from "./levels.js";
import { Search } from "./search.js";

/** What a search for what can be reached has found so far: it stays where the search is broken off. */
export interface ReachableSoFar {
  /** One more than the limit where there are more. */
  places: StorePlace[];
  hubs: string[];
}

/** The entities that can be reached from some starts, these left out, level by level, as far as the level in which the limit is exceeded. */
export async function findReachable(
  transaction: Transaction,
  query: StoreReachableQuery,
  found: ReachableSoFar,
): Promise<void> {
  const { starts, through, kinds, maxDistance, after, limit } = query;
  Object.assign(found, { places: [], hubs: [] });
  const search = await Search.begin(transaction, { ...query, exempt: starts });
  const isAsked = (entity: string, distance: number) =>
    after === undefined || distance > after.distance || (distance === after.distance && entity > after.entity);
  const reached = new Set(starts);
  let level = [...reached];
  for (let distance = 1; distance <= maxDistance && level.length > 0 && found.places.length <= limit; distance++) {
    if (distance > 1 && through.maxDegree !== undefined) {
      const hubs = await hubsAmong(search, level);
      found.hubs.push(...hubs);
      level = level.filter((id) => !hubs.has(id));
    }
    const next = new Map<string, boolean>();
    for (const ids of inParts(level)) {
      const rows = await search.rows<{ id: string; isListed: boolean }>("entities-from", {
        ids,
        listedKinds: kinds ?? null,
      });
      for (const { id, isListed } of rows) if (!reached.has(id)) next.set(id, isListed);
    }
    level = [...next.keys()].sort();
    for (const entity of level) {
      reached.add(entity);
      if (next.get(entity) && isAsked(entity, distance)) found.places.push({ distance, entity });
    }
  }
}
