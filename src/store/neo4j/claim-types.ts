import type { RelationshipType } from "../../domain/relationship-type.js";
import type { Transaction } from "./transaction.js";

/** From this many ids on, looking at every claim once costs less than looking into the index of every type for each id. */
const SCAN_FROM = 500;
/** Ids of one scan. */
const MOST_IDS = 50_000;
/** Types that are kept in memory at most: some 400 MB, and a Map holds no more than 16 million. */
const MOST_KNOWN = 8_000_000;

/** The id and the relationship type of a claim. */
export interface TypedId {
  readonly id: string;
  readonly type: RelationshipType;
}

/**
 * The relationship types of claims by id. Neo4j has no index over relationships of all types, and a look into each of some 36
 * costs a hundred claims 20 ms. So the types of all claims that were scanned are remembered; others are looked up.
 */
export class ClaimTypes {
  /** The type of all versions of an id, or undefined where they differ. */
  readonly #known = new Map<string, RelationshipType | undefined>();

  /** Remembers a claim of a scan, or of the changes since one: only who reads all of these knows all versions of an id. */
  learn({ id, type }: TypedId): void {
    if (!this.#known.has(id)) {
      if (this.#known.size < MOST_KNOWN) this.#known.set(id, type);
    } else if (this.#known.get(id) !== type) this.#known.set(id, undefined);
  }

  /** Ids by the types of their claims, published or not; an id may be under several, and an unknown one is under none. */
  async group(
    transaction: Transaction,
    ids: readonly string[],
  ): Promise<ReadonlyMap<RelationshipType, readonly string[]>> {
    const groups = new Map<RelationshipType, string[]>();
    const strangers: string[] = [];
    for (const id of new Set(ids)) {
      const type = this.#known.get(id);
      if (type === undefined) strangers.push(id);
      else put(groups, { id, type });
    }
    for (const found of await lookUp(transaction, strangers)) put(groups, found);
    return groups;
  }
}

async function lookUp(transaction: Transaction, ids: readonly string[]): Promise<TypedId[]> {
  if (ids.length === 0) return [];
  if (ids.length < SCAN_FROM)
    return transaction.rows<{ id: string; type: RelationshipType }>("claim-types-by-index", { ids });
  const found: TypedId[] = [];
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const parameters = { ids: ids.slice(from, from + MOST_IDS) };
    found.push(...(await transaction.rows<{ id: string; type: RelationshipType }>("claim-types-by-scan", parameters)));
  }
  return found;
}

function put(groups: Map<RelationshipType, string[]>, { id, type }: TypedId): void {
  const group = groups.get(type);
  if (group === undefined) groups.set(type, [id]);
  else group.push(id);
}
