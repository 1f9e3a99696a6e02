import neo4j from "neo4j-driver";
import type { RelationshipType } from "../../domain/relationship-type.js";
import { alreadyCurrent, looseEnd, notCurrent, otherKind } from "../write-errors.js";
import type { ChangeBatch } from "./change-batch.js";
import type { ClaimWriteRow } from "./claim-relationship.js";
import { ClaimTypes } from "./claim-types.js";
import { statementForType } from "./statement.js";
import type { Parameters, Transaction } from "./transaction.js";

/** Claims of a batch up to which each is looked for among those of all types. */
const FEW_CLAIMS = 500;

/** The revision that changes are written with. */
export interface RevisionStamp {
  readonly number: number;
  /** ms since 1970. */
  readonly recordedAt: number;
  /**
   * The types of which there were claims when the revision was begun; absent where nobody has looked. An id of no other type can have been
   * current then.
   */
  readonly typesBefore?: ReadonlySet<RelationshipType>;
}

/**
 * Writes a batch with a revision that is not published yet. Throws BAD_USER_INPUT for an entity whose kind would change,
 * and CONFLICT for a claim that is current already or, where it must be, is not. Answers the types of the claims that it wrote to.
 */
export async function writeBatch(
  transaction: Transaction,
  batch: ChangeBatch,
  stamp: RevisionStamp,
): Promise<ReadonlySet<RelationshipType>> {
  const types = new Set(batch.claims.map(({ type }) => type));
  const revision = neo4j.int(stamp.number);
  const recordedAt = neo4j.int(stamp.recordedAt);

  if (batch.sources.length > 0) {
    await transaction.rows("keep-sources", { ids: batch.sources.map(({ id }) => id), revision });
    await transaction.rows("write-sources", { rows: batch.sources, revision });
  }

  if (batch.entities.length > 0) {
    await transaction.rows("keep-entities", { ids: batch.entities.map(({ id }) => id), revision });
    const rows = batch.entities;
    const [changed] = await transaction.rows<{ id: string; kind: string }>("write-entities", {
      rows,
      revision,
      recordedAt,
    });
    if (changed !== undefined) throw otherKind(changed.id, changed.kind);
  }

  if (batch.retractions.size > 0) {
    const byId = Object.fromEntries(batch.retractions);
    const ids = [...batch.retractions.keys()];
    const parameters = { name: "retract-claims", ids, byId, revision, recordedAt };
    for (const type of await changeCurrent(transaction, parameters)) types.add(type);
  }

  if (batch.claims.length > 0) {
    await refuseCurrent(transaction, batch.claims, stamp);
    const parameters = { ...withPlaces(batch.claims), revision, recordedAt };
    const [loose] = await transaction.rows<LooseClaim>("write-claims", parameters);
    if (loose !== undefined) throw looseEnd(loose);
  }
  return types;
}

/** Claims whose ends are places in a list of them, which has each once. */
function withPlaces(claims: readonly ClaimWriteRow[]) {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, places.size);
    return places.size - 1;
  };
  // Lists: names of columns would travel with each row.
  const rows = claims.map(({ type, from, to, properties }) => [type, placeOf(from), placeOf(to), properties]);
  return { ends: [...places.keys()], rows };
}

/** Throws BAD_USER_INPUT where a claim of the revision has an end that no change of it brought. */
export async function requireEnds(transaction: Transaction, revision: number): Promise<void> {
  const [loose] = await transaction.rows<LooseClaim>("find-loose-claim", { revision: neo4j.int(revision) });
  if (loose !== undefined) throw looseEnd(loose);
}

interface LooseClaim {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Runs a statement that changes current claims, for each of their types, which it answers. */
async function changeCurrent(
  transaction: Transaction,
  { name, ids, ...parameters }: { name: string; ids: readonly string[] } & Parameters,
): Promise<RelationshipType[]> {
  const missing = new Set(ids);
  // Not from memory: another program may have written another version.
  const groups = await new ClaimTypes().group(transaction, ids);
  for (const [type, group] of groups) {
    const cypher = statementForType(name, type);
    for (const { id } of await transaction.run<{ id: string }>(cypher, { ...parameters, ids: group }))
      missing.delete(id);
  }
  for (const id of missing) throw notCurrent(id);
  return [...groups.keys()];
}

/** The id of a claim of a batch that is current, published or not, as far as {@link writeBatch} would look. */
export async function findCurrent(
  transaction: Transaction,
  claims: readonly ClaimWriteRow[],
): Promise<string | undefined> {
  const groups = await typesToSearch(transaction, claims);
  const found = await Promise.all(
    [...groups].map(([type, ids]) =>
      transaction.run<{ id: string }>(statementForType("current-claims", type), { ids }),
    ),
  );
  return found.flat()[0]?.id;
}

/**
 * Throws CONFLICT for a claim whose id is current. Many claims of types that had none are not looked for, at a quarter of what writing them
 * costs: where an earlier batch of the revision has brought one of them, the constraint on ids refuses it.
 */
async function refuseCurrent(
  transaction: Transaction,
  claims: readonly ClaimWriteRow[],
  { typesBefore }: RevisionStamp,
): Promise<void> {
  const mayBeCurrent =
    typesBefore === undefined || claims.length < FEW_CLAIMS
      ? claims
      : claims.filter(({ type }) => typesBefore.has(type));
  if (mayBeCurrent.length === 0) return;
  const current = await findCurrent(transaction, mayBeCurrent);
  if (current !== undefined) throw alreadyCurrent(current);
}

/**
 * A few claims are looked for among those of all types. Many are among those of their own type alone, which costs a load of half a
 * million a few seconds instead of minutes: an id that is made from the content is never that of a claim of another type.
 */
async function typesToSearch(
  transaction: Transaction,
  claims: readonly ClaimWriteRow[],
): Promise<ReadonlyMap<RelationshipType, readonly string[]>> {
  if (claims.length < FEW_CLAIMS)
    return new ClaimTypes().group(
      transaction,
      claims.map(({ properties }) => properties.id),
    );
  const groups = new Map<RelationshipType, string[]>();
  for (const { type, properties } of claims) {
    const group = groups.get(type);
    if (group === undefined) groups.set(type, [properties.id]);
    else group.push(properties.id);
  }
  return groups;
}
