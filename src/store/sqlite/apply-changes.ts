import { setImmediate as turn } from "node:timers/promises";
import type { ApplyOptions, Change, StoreHead } from "../graph-store.js";
import { storedText } from "../stored-text.js";
import { movedOn } from "../write-errors.js";
import { type RevisionStamp, writeChange } from "./change-writer.js";
import { checkClaimEnds } from "./check-claim-ends.js";
import type { Connection } from "./connection.js";
import { readHead } from "./read-head.js";
import { waitForLock } from "./wait-for-lock.js";

/** Changes between two turns of others and reports of progress: some 30 ms of work. */
const CHANGES_A_TURN = 2_000;

/** Writes a set of changes as one revision, in one transaction of the connection, and answers the new head. */
export async function applyChanges(
  connection: Connection,
  changes: Iterable<Change> | AsyncIterable<Change>,
  options: ApplyOptions & { readonly waitMs: number },
): Promise<StoreHead> {
  await waitForLock(() => connection.execute("begin-writing"), options.waitMs);
  try {
    const before = readHead(connection);
    requireRevision(before, options.expectedRevision);
    // A clock that was set back must not put a revision before the one it follows.
    const stamp = { number: before.revision + 1, recordedAt: Math.max(Date.now(), before.recordedAt + 1) };
    const written = await writeAll(connection, changes, { stamp, onProgress: options.onProgress });
    if (written === 0) return before;
    await checkClaimEnds(connection, stamp.number);
    const said = [storedText(options.author), storedText(options.note)];
    connection.run("insert-revision", [stamp.number, stamp.recordedAt, ...said]);
    for (const entry of Object.entries(options.meta ?? {})) connection.run("put-meta", entry.map(storedText));
    const head = readHead(connection);
    connection.execute("commit");
    return head;
  } finally {
    connection.rollback();
  }
}

function requireRevision(head: StoreHead, expected: number | undefined): void {
  if (expected !== undefined && head.revision !== expected) throw movedOn(expected, head.revision);
}

interface Writing {
  readonly stamp: RevisionStamp;
  readonly onProgress: ApplyOptions["onProgress"];
}

async function writeAll(
  connection: Connection,
  changes: Iterable<Change> | AsyncIterable<Change>,
  { stamp, onProgress }: Writing,
): Promise<number> {
  let written = 0;
  for await (const change of changes) {
    writeChange(connection, change, stamp);
    written += 1;
    if (written % CHANGES_A_TURN === 0) {
      onProgress?.(written);
      await turn();
    }
  }
  return written;
}
