import type { Search } from "./search.js";

/** Ids of one statement: some 50 ms of the server's work. */
const MOST_IDS = 5_000;

/** Ids in parts of which each is enough for one statement. */
export function* inParts(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += MOST_IDS) yield ids.slice(from, from + MOST_IDS);
}

/** Those of some entities with more usable claims than the search's maxDegree. */
export async function hubsAmong(search: Search, entities: readonly string[]): Promise<ReadonlySet<string>> {
  const hubs = new Set<string>();
  for (const ids of inParts(entities)) {
    for (const { id } of await search.rows<{ id: string }>("hubs-among", { ids })) hubs.add(id);
  }
  return hubs;
}
