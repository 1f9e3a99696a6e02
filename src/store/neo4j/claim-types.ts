import type { RelationshipType } from "../../domain/relationship-type.js";
import { statement, statementForTypes } from "./statement.js";
import type { Transaction } from "./transaction.js";
import { typesHeld } from "./types-held.js";

/** Ids up to which each is looked for in the index of every type; for more of them, the types that there are cost a question less. */
const FEW_IDS = 500;
/** Ids of one statement. */
const MOST_IDS = 50_000;
/** Types that are kept in memory at most: some 400 MB, and a Map holds no more than 16 million. */
const MOST_KNOWN = 8_000_000;
/** Of those that searches have found: what is asked for is what was just found. */
const MOST_MET = 200_000;

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
  /** Of claims that searches have found; undefined where they found several. Others of an id may have other types. */
  readonly #met = new Map<string, RelationshipType | undefined>();
  /** Set where no scan has read all claims, since they are too many: then they are never all looked at for the types of a few. */
  areFew = false;

  /** Remembers a claim of a scan, or of the changes since one: only who reads all of these knows all versions of an id. */
  learn({ id, type }: TypedId): void {
    if (!this.#known.has(id)) {
      if (this.#known.size < MOST_KNOWN) this.#known.set(id, type);
    } else if (this.#known.get(id) !== type) this.#known.set(id, undefined);
  }

  /** Remembers a claim that a search has found, and is likely to be asked for next. */
  meet({ id, type }: TypedId): void {
    const known = this.#met.has(id) && this.#met.get(id) !== type ? undefined : type;
    this.#met.delete(id);
    this.#met.set(id, known);
    if (this.#met.size <= MOST_MET) return;
    for (const oldest of this.#met.keys()) {
      this.#met.delete(oldest);
      break;
    }
  }

  /**
   * Ids by the types of their claims, published or not; an id may be under several, and an unknown one is under none. Where nothing is known of
   * an id but that a search has found one of its claims, that one is all that is sure to be there.
   */
  async group(
    transaction: Transaction,
    ids: readonly string[],
  ): Promise<ReadonlyMap<RelationshipType, readonly string[]>> {
    const groups = new Map<RelationshipType, string[]>();
    const strangers: string[] = [];
    for (const id of new Set(ids)) {
      const type = this.#known.get(id) ?? this.#met.get(id);
      if (type === undefined) strangers.push(id);
      else put(groups, { id, type });
    }
    for (const found of await this.#lookUp(transaction, strangers)) put(groups, found);
    return groups;
  }

  async #lookUp(transaction: Transaction, ids: readonly string[]): Promise<TypedId[]> {
    const cypher = ids.length < FEW_IDS ? statement("claim-types-by-index") : await this.#toFindMany(transaction, ids);
    const found: TypedId[] = [];
    for (let from = 0; cypher !== undefined && from < ids.length; from += MOST_IDS) {
      found.push(...(await transaction.run<TypedId>(cypher, { ids: ids.slice(from, from + MOST_IDS) })));
    }
    return found;
  }

  /**
   * Looking at a claim costs about as much as looking for an id in the index of one type: what there is less of. Undefined where there
   * are no claims.
   */
  async #toFindMany(transaction: Transaction, ids: readonly string[]): Promise<string | undefined> {
    const held = await typesHeld(transaction);
    if (held.length === 0) return undefined;
    const claims = held.reduce((sum, each) => sum + each.claims, 0);
    const scans = !this.areFew && claims < Math.min(ids.length, MOST_IDS) * held.length;
    const types = held.map(({ type }) => type);
    return statementForTypes(scans ? "claim-types-by-scan" : "claim-types-by-index", types);
  }
}

function put(groups: Map<RelationshipType, string[]>, { id, type }: TypedId): void {
  const group = groups.get(type);
  if (group === undefined) groups.set(type, [id]);
  else group.push(id);
}
