import type { Relationship } from "../../domain/claim.js";
import type { Source } from "../../domain/source.js";
import type { EntityOfKind, StoredEntity } from "../graph-store.js";
import { type ClaimRow, claimOfRow } from "./claim-relationship.js";
import type { ClaimTypes } from "./claim-types.js";
import { type EntityRow, entityOfRow } from "./entity-node.js";
import { readHead } from "./marker.js";
import { type SourceRow, sourceOfRow } from "./source-node.js";
import { statement, statementForType } from "./statement.js";
import type { Transaction } from "./transaction.js";

/** Ids of one statement: some 50 ms of the server's work. */
const MOST_IDS = 5_000;

/** Entities by id, as they are at the current revision. */
export async function readEntities(transaction: Transaction, ids: readonly string[]): Promise<StoredEntity[]> {
  return (await nodesById<EntityRow>(transaction, "entities", ids)).map(entityOfRow);
}

/** The kinds of entities by id, of those that the current revision holds. */
export async function readEntityKinds(transaction: Transaction, ids: readonly string[]): Promise<EntityOfKind[]> {
  const [{ revision }, rows] = await Promise.all([
    readHead(transaction),
    rowsById<EntityOfKind & { revision: number }>(transaction, statement("entity-kinds"), [...new Set(ids)]),
  ]);
  return rows.filter((row) => row.revision <= revision).map(({ id, kind }) => ({ id, kind }));
}

/** All versions of entities by id, up to the current revision. */
export async function readEntityVersions(transaction: Transaction, ids: readonly string[]): Promise<StoredEntity[]> {
  const [{ revision }, rows] = await Promise.all([
    readHead(transaction),
    rowsById<EntityRow>(transaction, statement("entity-versions"), [...new Set(ids)]),
  ]);
  return rows.filter(({ changedRevision }) => changedRevision <= revision).map(entityOfRow);
}

/** Sources by id, as they are at the current revision. */
export async function readSources(transaction: Transaction, ids: readonly string[]): Promise<Source[]> {
  return (await nodesById<SourceRow>(transaction, "sources", ids)).map(sourceOfRow);
}

/** All versions of claims by id, as they are at the current revision. */
export async function readClaims(
  transaction: Transaction,
  ids: readonly string[],
  types: ClaimTypes,
): Promise<Relationship[]> {
  const groups = await types.group(transaction, ids);
  // The head is asked for first: what is written between the two has a later revision, and is left out.
  const [{ revision }, ...parts] = await Promise.all([
    readHead(transaction),
    ...[...groups].map(([type, group]) =>
      rowsById<ClaimRow>(transaction, statementForType("claims-by-id", type), group),
    ),
  ]);
  const published = parts.flat().filter((row) => row.revision <= revision);
  return published.map((row) => claimOfRow(row, revision));
}

async function nodesById<Row extends EntityRow | SourceRow>(
  transaction: Transaction,
  what: "entities" | "sources",
  ids: readonly string[],
): Promise<Row[]> {
  const [{ revision }, rows] = await Promise.all([
    readHead(transaction),
    rowsById<Row>(transaction, statement(`${what}-by-id`), [...new Set(ids)]),
  ]);
  const changedLater = rows.filter((row) => row.revision <= revision && row.changedRevision > revision);
  const settled = rows.filter((row) => row.changedRevision <= revision);
  if (changedLater.length === 0) return settled;
  const parameters = { ids: changedLater.map(({ id }) => id), revision };
  return [...settled, ...(await transaction.rows<Row>(`${what}-former`, parameters))];
}

async function rowsById<Row extends object>(
  transaction: Transaction,
  cypher: string,
  ids: readonly string[],
): Promise<Row[]> {
  const parts: Promise<Row[]>[] = [];
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    parts.push(transaction.run<Row>(cypher, { ids: ids.slice(from, from + MOST_IDS) }));
  }
  return (await Promise.all(parts)).flat();
}
