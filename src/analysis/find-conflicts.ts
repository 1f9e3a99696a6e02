import type { Relationship } from "../domain/claim.js";
import { type ClaimsAboutQuery, claimsAbout } from "../knowledge/claims-about.js";
import type { Reading } from "../knowledge/reading.js";
import { type ConflictKind, conflictsAmong } from "./conflicts-among.js";

/** Where conflicts are looked for, and how many are wanted. */
export interface ConflictQuery extends ClaimsAboutQuery {
  readonly kinds: readonly ConflictKind[];
  /** Conflicts at most. */
  readonly limit: number;
}

/** Claims, as numbers of a reading, that can't all be so. */
export interface FoundConflict {
  readonly kind: ConflictKind;
  /** Ascending, which is by id. */
  readonly claims: readonly number[];
}

/** The conflicts among some claims, and the reading in whose numbers they are. */
export interface FoundConflicts {
  readonly reading: Reading;
  readonly conflicts: readonly FoundConflict[];
  /** Whether the limit or the time budget cut something off. */
  readonly truncated: boolean;
}

/** Claims that are read from the store at once. */
const CLAIMS_AT_ONCE = 5_000;

/**
 * The conflicts among the claims that match, by the least id of the claims of their pair of entities. All claims of a pair are read from the
 * store, in the time that a traversal may take; after that the answer is what was found.
 */
export async function findConflicts(
  asked: Reading,
  { kinds, limit, ...query }: ConflictQuery,
): Promise<FoundConflicts> {
  const deadline = performance.now() + asked.traversalBudgetMs;
  const { reading, answer } = await claimsAbout(asked, query);
  const conflicts: FoundConflict[] = [];
  const pairs = pairsWithSeveral(reading, answer.claims);
  for (let next = 0; next < pairs.length; ) {
    if (performance.now() > deadline) return { reading, conflicts, truncated: true };
    const together: number[][] = [];
    for (let claims = 0; next < pairs.length && claims < CLAIMS_AT_ONCE; next++) {
      together.push(pairs[next]!);
      claims += pairs[next]!.length;
    }
    const records = await recordsOf(reading, together.flat());
    for (const pair of together) {
      for (const { kind, claims } of conflictsAmong(
        pair.map((claim) => records.record(claim)),
        kinds,
      )) {
        if (conflicts.length === limit) return { reading, conflicts, truncated: true };
        conflicts.push({ kind, claims: claims.map((claim) => records.number(claim)) });
      }
    }
  }
  return { reading, conflicts, truncated: answer.budgetSpent };
}

/** The claims of each pair of entities that has several, by the first of them. */
function pairsWithSeveral(
  { projection: { claims: columns, entities } }: Reading,
  claims: readonly number[],
): number[][] {
  const pairs = new Map<number, number[]>();
  for (const claim of claims) {
    const [from, to] = [columns.from[claim]!, columns.to[claim]!];
    const pair = Math.min(from, to) * entities.count + Math.max(from, to);
    const known = pairs.get(pair);
    if (known === undefined) pairs.set(pair, [claim]);
    else known.push(claim);
  }
  return [...pairs.values()].filter(({ length }) => length > 1);
}

/** What is known of claims, read now and not kept. */
async function recordsOf(reading: Reading, claims: readonly number[]) {
  const read = await reading.readRelationships(claims);
  const byNumber = new Map(claims.map((claim, index) => [claim, read[index]!]));
  const byRecord = new Map(claims.map((claim, index) => [read[index]!, claim]));
  return {
    record: (claim: number): Relationship => byNumber.get(claim)!,
    number: (record: Relationship): number => byRecord.get(record)!,
  };
}
