import neo4j from "neo4j-driver";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { RelationshipType } from "../../domain/relationship-type.js";
import type { BackupBatch, BackupSource } from "../backup-batch.js";
import { compareCodePoints } from "../code-point-order.js";
import type { StoredEntity } from "../graph-store.js";
import { mergeOrdered } from "../merge-ordered.js";
import { readAccessKeys } from "./access-keys.js";
import { type ClaimRow, claimOfRow } from "./claim-relationship.js";
import { type EntityRow, entityOfRow } from "./entity-node.js";
import { readHead, readMeta } from "./marker.js";
import { type RevisionRow, revisionOfRow } from "./read-revisions.js";
import { type SourceRow, sourceOfRow } from "./source-node.js";
import { statement, statementForType } from "./statement.js";
import type { Transaction } from "./transaction.js";

/** Rows of a batch. Claims are read by type, a page of each at a time. */
const BATCH_ROWS = 1_000;
const LIMIT = neo4j.int(BATCH_ROWS);
/** How often versions are read again that a writer, who gave up, has moved meanwhile. */
const MOST_ATTEMPTS = 5;

/**
 * Everything at the current revision, in the order of a backup. While it is read, others may write: what has a later revision is left
 * out, and what a later one wrote to is shown as it was.
 */
export async function* readBackup(transaction: Transaction): AsyncGenerator<BackupBatch> {
  const head = await readHead(transaction);
  yield { kind: "head", head: { ...head, meta: await readMeta(transaction), loading: false } };
  const at = head.revision;
  const revisions = pages((last: RevisionRow | undefined) => {
    const parameters = { after: neo4j.int(last?.number ?? 0), revision: neo4j.int(at), limit: LIMIT };
    return transaction.rows<{ [Column in keyof RevisionRow]: RevisionRow[Column] }>(
      "backup/revisions-after",
      parameters,
    );
  });
  for await (const rows of revisions) yield { kind: "revisions", rows: rows.map(revisionOfRow) };
  const sources = pages(pageById<SourceRow>(transaction, "backup/sources-after"));
  for await (const rows of sources) yield { kind: "sources", rows: await sourcesAt(transaction, rows, at) };
  const entities = pages(pageById<FirstHeld>(transaction, "backup/entities-after"));
  for await (const rows of entities) yield { kind: "entities", rows: await versionsUpTo(transaction, rows, at) };
  const types = await transaction.rows<{ type: RelationshipType }>("types-written", { after: 0 });
  const lists = types.map(({ type }) => claimsOfType(transaction, type));
  for await (const rows of mergeOrdered(lists, compareVersions, BATCH_ROWS)) {
    yield { kind: "claims", rows: rows.filter((row) => row.revision <= at).map((row) => claimOfRow(row, at)) };
  }
  const keys = await readAccessKeys(transaction);
  if (keys.length > 0) yield { kind: "keys", rows: keys };
}

interface FirstHeld {
  readonly id: string;
  readonly revision: number;
}

/** Pages, each read from behind the last row of the one before. */
async function* pages<Row>(read: (last: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  for (;;) {
    const rows = await read(last);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH_ROWS) return;
    last = rows.at(-1);
  }
}

function pageById<Row extends { readonly id: string }>(
  transaction: Transaction,
  name: string,
): (last: Row | undefined) => Promise<Row[]> {
  return (last) => transaction.run<Row>(statement(name), { after: last?.id ?? "", limit: LIMIT });
}

async function sourcesAt(transaction: Transaction, rows: readonly SourceRow[], at: number): Promise<BackupSource[]> {
  const changedLater = rows.filter((row) => row.revision <= at && row.changedRevision > at).map(({ id }) => id);
  const former =
    changedLater.length === 0
      ? []
      : await transaction.run<SourceRow>(statement("sources-former"), { ids: changedLater, revision: at });
  return [...rows.filter((row) => row.changedRevision <= at), ...former]
    .sort((a, b) => compareCodePoints(a.id, b.id))
    .map((row) => ({ source: sourceOfRow(row), revision: row.changedRevision }));
}

/**
 * All versions of entities up to a revision, by id and then by revision. One that is being given other values is read as what it is,
 * as what it was, or as both: the same version twice.
 */
async function versionsUpTo(
  transaction: Transaction,
  entities: readonly FirstHeld[],
  at: number,
): Promise<StoredEntity[]> {
  const ids = entities.filter(({ revision }) => revision <= at).map(({ id }) => id);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const rows = await transaction.run<EntityRow>(statement("entity-versions"), { ids });
    const versions = rows
      .filter(({ changedRevision }) => changedRevision <= at)
      .sort((a, b) => compareCodePoints(a.id, b.id) || a.changedRevision - b.changedRevision)
      .filter(
        (row, index, all) => row.id !== all[index - 1]?.id || row.changedRevision !== all[index - 1]?.changedRevision,
      );
    // Where a writer gives up just then, what an entity was is put back while it is looked for.
    if (new Set(versions.map(({ id }) => id)).size === ids.length) return versions.map(entityOfRow);
  }
  throw new StoreUnavailableError("Entities change faster than they can be read. Make the backup again.");
}

/** The versions of claims of one type, in pages, by id and then by revision. */
function claimsOfType(transaction: Transaction, type: RelationshipType): AsyncGenerator<ClaimRow[]> {
  const cypher = statementForType("backup/claims-after", type);
  return pages((last: ClaimRow | undefined) =>
    transaction.run<ClaimRow>(cypher, {
      after: last?.id ?? "",
      afterRevision: neo4j.int(last?.revision ?? 0),
      limit: LIMIT,
    }),
  );
}

function compareVersions(one: ClaimRow, other: ClaimRow): number {
  return compareCodePoints(one.id, other.id) || one.revision - other.revision;
}
