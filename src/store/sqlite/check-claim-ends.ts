import { setImmediate as turn } from "node:timers/promises";
import { looseEnd } from "../write-errors.js";
import type { Connection } from "./connection.js";

/** Claims that are checked at a time: some 10 ms of work, after which others get their turn. */
const PAGE_KEYS = 5_000;

/**
 * Throws BAD_USER_INPUT where a claim of the revision has an end that is no entity. It is asked at the end of a set, so
 * that a claim may stand before its entities in it; a foreign key would search the claims anew for each such entity.
 */
export async function checkClaimEnds(connection: Connection, revision: number): Promise<void> {
  const [first, last] = connection.one<[number | null, number | null]>("read-claim-keys", [revision]);
  if (first === null || last === null) return;
  for (let key = first; key <= last; key += PAGE_KEYS) {
    const loose = connection.all<[string, string, string]>("find-loose-claim", [revision, key, key + PAGE_KEYS])[0];
    if (loose !== undefined) throw looseEnd({ id: loose[0], from: loose[1], to: loose[2] });
    if (key + PAGE_KEYS <= last) await turn();
  }
}
