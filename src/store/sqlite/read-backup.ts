import { setImmediate as turn } from "node:timers/promises";
import type { BackupBatch, BackupSource } from "../backup-batch.js";
import type { StoredEntity } from "../graph-store.js";
import { type AccessKeyRow, accessKeyOfRow } from "./access-key-row.js";
import { type ClaimRow, claimOfRow } from "./claim-row.js";
import type { Column, Connection } from "./connection.js";
import { decodeRows } from "./decode-rows.js";
import { type EntityRow, entityOfRow } from "./entity-row.js";
import { readHead, readMeta } from "./read-head.js";
import { type RevisionRow, revisionOfRow } from "./revision-row.js";
import { type SourceRow, sourceOfRow } from "./source-row.js";

/** Rows of a batch: some 20 ms of work, after which others get their turn. */
const BATCH_ROWS = 1_000;

/** The rows of a statement that ends with the revision of each. */
type WithRevision<Row extends readonly Column[]> = readonly [...Row, revision: number];

/**
 * Everything that the database holds, all of it as of one state. The connection must have no other use until then: it is in a
 * transaction to the end, or to where the reader stops early.
 */
export async function* readBackup(connection: Connection): AsyncGenerator<BackupBatch> {
  try {
    connection.execute("begin-reading");
    yield { kind: "head", head: { ...readHead(connection), meta: readMeta(connection) } };
    const revisions = pages<RevisionRow>(connection, "backup-revisions", {
      first: [0],
      placeOf: ([number]) => [number],
    });
    for await (const rows of revisions)
      yield { kind: "revisions", rows: decodeRows(connection.file, rows, revisionOfRow) };
    const sources = pages<WithRevision<SourceRow>>(connection, "backup-sources", {
      first: [""],
      placeOf: ([id]) => [id],
    });
    for await (const rows of sources)
      yield { kind: "sources", rows: decodeRows(connection.file, rows, backupSourceOfRow) };
    const entities = pages<WithRevision<EntityRow>>(connection, "backup-entities", {
      first: ["", 0],
      placeOf: (row) => [row[0], row[10]],
    });
    for await (const rows of entities) {
      yield { kind: "entities", rows: decodeRows(connection.file, rows, entityOfVersion) };
    }
    const claims = pages<ClaimRow>(connection, "backup-claims", {
      first: ["", 0],
      placeOf: (row) => [row[0], row[8]],
    });
    for await (const rows of claims) yield { kind: "claims", rows: decodeRows(connection.file, rows, claimOfRow) };
    const keys = decodeRows(connection.file, connection.all<AccessKeyRow>("access-keys"), accessKeyOfRow);
    if (keys.length > 0) yield { kind: "keys", rows: keys };
  } finally {
    connection.rollback();
  }
}

function backupSourceOfRow([id, title, publisher, publishedOn, url, revision]: WithRevision<SourceRow>): BackupSource {
  return { source: sourceOfRow([id, title, publisher, publishedOn, url]), revision };
}

/** The revision comes after what {@link entityOfRow} looks at. */
function entityOfVersion(row: WithRevision<EntityRow>): StoredEntity {
  return entityOfRow(row as readonly Column[] as EntityRow);
}

interface Paging<Row> {
  /** Before the place of every row. */
  readonly first: readonly (string | number)[];
  readonly placeOf: (row: Row) => readonly (string | number)[];
}

/** Pages, each asked for by the place of the last row before it. */
async function* pages<Row extends readonly Column[]>(
  connection: Connection,
  statement: string,
  { first, placeOf }: Paging<Row>,
): AsyncGenerator<Row[]> {
  let place = first;
  for (;;) {
    const rows = connection.all<Row>(statement, [...place, BATCH_ROWS]);
    const last = rows.at(-1);
    if (last === undefined) return;
    place = placeOf(last);
    yield rows;
    if (rows.length < BATCH_ROWS) return;
    await turn();
  }
}
