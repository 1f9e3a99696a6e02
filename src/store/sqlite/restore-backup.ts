import { setImmediate as turn } from "node:timers/promises";
import type { Relationship } from "../../domain/claim.js";
import type { BackupBatch } from "../backup-batch.js";
import { checkedBackup } from "../checked-backup.js";
import type { StoredEntity, StoreHead } from "../graph-store.js";
import { RevisionInstants } from "../revision-instants.js";
import { storedText } from "../stored-text.js";
import { notEmpty } from "../write-errors.js";
import { accessKeyParameters } from "./access-key-row.js";
import { addClaimParameters } from "./claim-row.js";
import type { Connection, Parameter } from "./connection.js";
import { entityParameters } from "./entity-row.js";
import { readHead } from "./read-head.js";
import { sourceParameters } from "./source-row.js";
import { waitForLock } from "./wait-for-lock.js";

/** Fills an empty database with a backup, in one transaction of the connection, and answers its head. */
export async function restoreBackup(
  connection: Connection,
  batches: AsyncIterable<BackupBatch>,
  waitMs: number,
): Promise<StoreHead> {
  await waitForLock(() => connection.execute("begin-writing"), waitMs);
  try {
    requireEmpty(connection);
    const [handEdits] = connection.one<[number]>("read-hand-edits");
    const instants = new RevisionInstants();
    for await (const batch of checkedBackup(batches, instants)) {
      writeBatch(connection, batch, instants);
      await turn();
    }
    connection.run("set-hand-edits", [handEdits]);
    const head = readHead(connection);
    connection.execute("commit");
    return head;
  } finally {
    connection.rollback();
  }
}

function requireEmpty(connection: Connection): void {
  const [rows] = connection.one<[number]>("count-all");
  if (rows === 0) return;
  throw notEmpty({
    where: connection.file,
    how: "Name a new folder with --data, and serve that one; or stop all that use this store and move its folder away.",
  });
}

function writeBatch(connection: Connection, batch: BackupBatch, instants: RevisionInstants): void {
  switch (batch.kind) {
    case "head":
      for (const entry of Object.entries(batch.head.meta)) connection.run("put-meta", entry.map(storedText));
      return;
    case "revisions":
      for (const { number, recordedAt, author, note } of batch.rows) {
        connection.run("insert-revision", [number, recordedAt, storedText(author), storedText(note)]);
      }
      return;
    case "sources":
      for (const { source, revision } of batch.rows)
        connection.run("put-source", [...sourceParameters(source), revision]);
      return;
    case "entities":
      for (const entity of batch.rows) writeVersion(connection, entity, instants.numberOf(entity.changedAt));
      return;
    case "claims":
      for (const claim of batch.rows) writeClaim(connection, claim, instants);
      return;
    case "keys":
      for (const key of batch.rows) connection.run("put-access-key", accessKeyParameters(key));
      return;
  }
}

/** Versions come in their order: each takes the place of the one before it, which is kept. */
function writeVersion(connection: Connection, entity: StoredEntity, revision: number): void {
  connection.run("keep-entity", [entity.id, revision]);
  connection.run("put-entity", [...entityParameters(entity), entity.recordedAt, revision]);
}

function writeClaim(connection: Connection, claim: Relationship, instants: RevisionInstants): void {
  const { recordedAt, retractedAt, retractionReason, supersededBy } = claim;
  const parameters: Parameter[] = [];
  addClaimParameters(claim, parameters);
  parameters.push(recordedAt, retractedAt, storedText(retractionReason), storedText(supersededBy));
  parameters.push(instants.numberOf(retractedAt ?? recordedAt));
  connection.run("restore-claim", parameters);
}
