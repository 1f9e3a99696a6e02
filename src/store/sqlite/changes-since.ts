import { setImmediate as turn } from "node:timers/promises";
import type { ScanBatch, ScanOptions } from "../graph-store.js";
import { topologyOfRow } from "./claim-row.js";
import type { Column, Connection } from "./connection.js";
import { decodeRows } from "./decode-rows.js";
import { entityOfRow } from "./entity-row.js";
import { readHead } from "./read-head.js";
import { sourceOfRow } from "./source-row.js";

/** Rows of a batch: some 10 ms of work, after which others get their turn. */
const BATCH_ROWS = 2_000;

/**
 * Everything that was written after a revision, all of it as of one state of the database; after revision 0 it is everything.
 * The connection must have no other use until then: it is in a transaction to the end, or to where the reader stops early.
 */
export async function* changesSince(
  connection: Connection,
  revision: number,
  { claimTypes }: ScanOptions,
): AsyncGenerator<ScanBatch> {
  try {
    connection.execute("begin-reading");
    yield { kind: "head", head: readHead(connection) };
    for (const rows of pages({ connection, statement: "sources-changed", revision, read: sourceOfRow })) {
      yield { kind: "sources", rows };
      await turn();
    }
    for (const rows of pages({ connection, statement: "entities-changed", revision, read: entityOfRow })) {
      yield { kind: "entities", rows };
      await turn();
    }
    for (const rows of pages({ connection, statement: "claims-changed", revision, read: topologyOfRow })) {
      yield { kind: "claims", rows: claimTypes ? rows.filter(({ type }) => claimTypes.includes(type)) : rows };
      await turn();
    }
  } finally {
    connection.rollback();
  }
}

interface Paging<Row extends readonly Column[], Item> {
  readonly connection: Connection;
  readonly statement: string;
  readonly revision: number;
  readonly read: (row: Row) => Item;
}

/**
 * Pages, each asked for by the place of the last row before it. An open cursor would do, but the driver keeps one that is
 * left early, and with it the state it reads.
 */
function* pages<Row extends readonly Column[], Item>(paging: Paging<Row, Item>): Generator<Item[]> {
  const { connection, statement, revision, read } = paging;
  // Behind every row of the revision itself.
  let place: readonly number[] = [revision, Number.MAX_SAFE_INTEGER];
  for (;;) {
    // The last two columns are the row's place, which `read` does not look at.
    const rows = connection.all<Row>(statement, [...place, BATCH_ROWS]);
    const last = rows.at(-1);
    if (last === undefined) return;
    place = last.slice(-2) as number[];
    yield decodeRows(connection.file, rows, read);
    if (rows.length < BATCH_ROWS) return;
  }
}
