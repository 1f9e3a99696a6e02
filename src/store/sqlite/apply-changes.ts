import { setImmediate as turn } from "node:timers/promises";
import type { ApplyOptions, Change, StoreHead } from "../graph-store.js";
import { storedText } from "../stored-text.js";
import { movedOn } from "../write-errors.js";
import { ChangeWriter, type RevisionStamp } from "./change-writer.js";
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
    const writer = new ChangeWriter(connection, stamp);
    const written = await writeAll(writer, changes, options.onProgress);
    if (written === 0) return before;
    if (writer.hasClaims) await checkClaimEnds(connection, stamp.number);
    const said = [storedText(options.author), storedText(options.note)];
    connection.run("insert-revision", [stamp.number, stamp.recordedAt, ...said]);
    for (const entry of Object.entries(options.meta ?? {})) connection.run("put-meta", entry.map(storedText));
    connection.execute("commit");
    return headOf(stamp);
  } finally {
    connection.rollback();
  }
}

function requireRevision(head: StoreHead, expected: number | undefined): void {
  if (expected !== undefined && head.revision !== expected) throw movedOn(expected, head.revision);
}

function headOf({ number, recordedAt }: RevisionStamp): StoreHead {
  return { revision: number, recordedAt, loading: false };
}

async function writeAll(
  writer: ChangeWriter,
  changes: Iterable<Change> | AsyncIterable<Change>,
  onProgress: ApplyOptions["onProgress"],
): Promise<number> {
  let written = 0;
  const write = (change: Change): boolean => {
    writer.write(change);
    return ++written % CHANGES_A_TURN === 0;
  };
  const letOthers = async () => {
    onProgress?.(written);
    await turn();
  };
  // What is there at once is not waited for: each waiting takes as long as a tenth of the writing.
  if (Symbol.iterator in changes) {
    for (const change of changes) if (write(change)) await letOthers();
  } else {
    for await (const change of changes) if (write(change)) await letOthers();
  }
  writer.finish();
  return written;
}
