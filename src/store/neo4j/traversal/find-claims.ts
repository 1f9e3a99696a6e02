import type { RelationshipType } from "../../../domain/relationship-type.js";
import type {
  StoreClaimFilter,
  StoreClaimPageQuery,
  StoreClaimSelection,
  StoreDirection,
} from "../../store-traversals.js";
import type { Transaction } from "../transaction.js";
import { typesHeld } from "../types-held.js";
import { type ClaimKey, ClaimsInOrder } from "./claims-in-order.js";
import { Search } from "./search.js";
import { limitParameter } from "./search-parameters.js";
import { hasConditions } from "./traversal-statement.js";

/** Claims that are held to a filter at once. */
const MOST_KEYS = 5_000;
/** Claims of which so few pass the filter that to look at all of them costs less than to go on. */
const MOST_LOOKED = 20_000;

/** A search for claims, as far as it has come: it stays where the search is broken off. */
export interface ClaimsSoFar {
  /** Element ids, in the order of the claims' ids; one more than the limit where there are more. */
  keys: string[];
}

/** The claims at some entities, anchored there, or of the whole graph, by id. */
export async function findClaims(
  transaction: Transaction,
  { afterId: after = "", limit, ...selection }: StoreClaimPageQuery,
  found: ClaimsSoFar,
): Promise<void> {
  found.keys = [];
  const ends = endsOf(selection);
  const search = await beginAtEnds(transaction, selection, ends);
  if (ends === undefined) {
    // Each of the others would be a statement to plan, the first time, and a look for nothing.
    const types = (await typesHeld(transaction, selection.where.types)).map(({ type }) => type);
    return findInOrder(search, { ...selection, types, after, limit }, found);
  }
  const { near, far } = ends;
  const parameters = { near, far, after, limit: limitParameter(limit, 1) };
  found.keys = (await search.rows<{ key: string }>("claims-at", parameters)).map(({ key }) => key);
}

interface ClaimsInOrderQuery {
  readonly where: StoreClaimFilter;
  readonly types: readonly RelationshipType[];
  readonly after: string;
  readonly limit: number;
}

/**
 * Of the whole graph, they come from an index for each type, since Neo4j has none over the relationships of all types. What comes from
 * there is held to the filter afterwards; where that lets little pass, all claims are looked at once instead.
 */
async function findInOrder(
  search: Search,
  { where, types, after, limit }: ClaimsInOrderQuery,
  found: ClaimsSoFar,
): Promise<void> {
  const isFiltered = hasConditions(where);
  const claims = new ClaimsInOrder(search, { types, after, wanted: limit + 1 });
  let looked = 0;
  for (let size = Math.min(limit + 1, MOST_KEYS); ; size = Math.min(2 * size, MOST_KEYS)) {
    const batch = await claims.take(size);
    const passed = isFiltered ? await passing(search, batch) : batch;
    found.keys.push(...passed.map(({ key }) => key).slice(0, limit + 1 - found.keys.length));
    if (batch.length < size || found.keys.length > limit) return;
    looked += batch.length;
    if (isFiltered && looked >= MOST_LOOKED) {
      const parameters = { after: batch.at(-1)!.id, limit: limitParameter(limit, 1 - found.keys.length) };
      const rest = await search.rows<{ key: string }>("claims-after", parameters);
      found.keys.push(...rest.map(({ key }) => key));
      return;
    }
  }
}

async function passing(search: Search, batch: readonly ClaimKey[]): Promise<readonly ClaimKey[]> {
  const rows = await search.rows<{ key: string }>("claims-that-match", { keys: batch.map(({ key }) => key) });
  const keys = new Set(rows.map(({ key }) => key));
  return batch.filter(({ key }) => keys.has(key));
}

/** How many claims match. */
export async function countClaims(transaction: Transaction, selection: StoreClaimSelection): Promise<number> {
  const ends = endsOf(selection);
  const search = await beginAtEnds(transaction, selection, ends);
  const [row] =
    ends === undefined
      ? await search.rows<{ count: number }>("count-claims", {})
      : await search.rows<{ count: number }>("count-claims-at", { near: ends.near, far: ends.far });
  return row?.count ?? 0;
}

/** Between what claims are looked for, seen from one of the ends. */
interface Ends {
  readonly near: readonly string[];
  /** Null for any. */
  readonly far: readonly string[] | null;
  readonly direction: StoreDirection;
}

function endsOf({ from, to, at }: StoreClaimSelection): Ends | undefined {
  if (at !== undefined) return { near: [at.entity], far: null, direction: at.direction };
  if (from !== undefined) return { near: from, far: to ?? null, direction: "OUT" };
  return to === undefined ? undefined : { near: to, far: null, direction: "IN" };
}

function beginAtEnds(
  transaction: Transaction,
  { where }: StoreClaimSelection,
  ends: Ends | undefined,
): Promise<Search> {
  return Search.begin(transaction, { direction: ends?.direction ?? "OUT", where, through: {}, exempt: [] });
}
