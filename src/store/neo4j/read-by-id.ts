import type { Relationship } from "../../domain/claim.js";
import type { Source } from "../../domain/source.js";
import type { StoredEntity } from "../graph-store.js";
import { type ClaimRow, claimOfRow } from "./claim-relationship.js";
import { type EntityRow, entityOfRow } from "./entity-node.js";
import { formerCitations, isCitedLater } from "./former-citations.js";
import { readHead } from "./marker.js";
import { type SourceRow, sourceOfRow } from "./source-node.js";
import type { Transaction } from "./transaction.js";

/** Ids of one statement: some 50 ms of the server's work for claims. */
const MOST_IDS = 5_000;

/** Entities by id, as they are at the current revision. */
export async function readEntities(transaction: Transaction, ids: readonly string[]): Promise<StoredEntity[]> {
  return (await nodesById<EntityRow>(transaction, "entities", ids)).map(entityOfRow);
}

/** Sources by id, as they are at the current revision. */
export async function readSources(transaction: Transaction, ids: readonly string[]): Promise<Source[]> {
  return (await nodesById<SourceRow>(transaction, "sources", ids)).map(sourceOfRow);
}

/** All versions of claims by id, as they are at the current revision. */
export async function readClaims(transaction: Transaction, ids: readonly string[]): Promise<Relationship[]> {
  const { revision, rows } = await rowsById<ClaimRow>(transaction, "claims-by-id", ids);
  const published = rows.filter((row) => row.revision <= revision);
  const citedLater = published.filter((row) => isCitedLater(row, revision));
  if (citedLater.length === 0) return published.map((row) => claimOfRow(row, revision));
  const former = await formerCitations(transaction, citedLater, revision);
  return published.map((row) => claimOfRow({ ...row, claim: { ...row.claim, ...former(row) } }, revision));
}

async function nodesById<Row extends EntityRow | SourceRow>(
  transaction: Transaction,
  what: "entities" | "sources",
  ids: readonly string[],
): Promise<Row[]> {
  const { revision, rows } = await rowsById<Row>(transaction, `${what}-by-id`, ids);
  const changedLater = rows.filter((row) => row.revision <= revision && row.changedRevision > revision);
  const settled = rows.filter((row) => row.changedRevision <= revision);
  if (changedLater.length === 0) return settled;
  const parameters = { ids: changedLater.map(({ id }) => id), revision };
  return [...settled, ...(await transaction.rows<Row>(`${what}-former`, parameters))];
}

/** The current revision, read first, and the rows of ids, published or not. Both are asked for at once. */
async function rowsById<Row extends object>(
  transaction: Transaction,
  name: string,
  ids: readonly string[],
): Promise<{ revision: number; rows: Row[] }> {
  const unique = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(unique.length / MOST_IDS) }, (_, part) =>
    unique.slice(part * MOST_IDS, (part + 1) * MOST_IDS),
  );
  const [head, ...rows] = await Promise.all([
    readHead(transaction),
    ...parts.map((part) => transaction.rows<Row>(name, { ids: part })),
  ]);
  return { revision: head.revision, rows: rows.flat() };
}
