import { BadInputError } from "../../domain/errors.js";
import type { BackupBatch } from "../../store/backup-batch.js";
import { checkedBackup } from "../../store/checked-backup.js";
import type { GraphStore } from "../../store/graph-store.js";
import type { ProgressMeter } from "../import/progress.js";
import type { BackupFile } from "./backup-file.js";
import { type BackupCounts, type BackupSummary, haveSameCounts, NO_RECORDS } from "./backup-format.js";
import { readBackup } from "./read-backup.js";
import { verifiedSeal } from "./verified-seal.js";
import { withoutKeys } from "./without-keys.js";

/** How a backup is restored. */
export interface RestoreOptions {
  /** Opens the empty store. Called when the whole file was found to be good. */
  readonly openStore: () => Promise<GraphStore>;
  /** Whether its access keys are restored too. */
  readonly keys: boolean;
  readonly progress: ProgressMeter;
}

/**
 * Restores a backup into an empty store: all of it, or nothing. The whole file is looked at before the store is opened. Throws
 * BAD_USER_INPUT where it is damaged or no backup, NOT_SUPPORTED where it has a newer format, and what the store throws.
 */
export async function restoreBackup(
  file: BackupFile,
  { openStore, keys, progress }: RestoreOptions,
): Promise<BackupSummary> {
  progress.begin("verifying");
  const summary = await verify(file, progress);
  const store = await openStore();
  progress.begin("restoring");
  const batches = counted(readBackup(file), progress);
  await store.restore(keys ? batches : withoutKeys(batches));
  return keys ? summary : { ...summary, counts: { ...summary.counts, keys: 0 } };
}

async function verify(file: BackupFile, progress: ProgressMeter): Promise<BackupSummary> {
  const seal = await verifiedSeal(file);
  let [revision, recordedAt] = [0, 0];
  let counts: BackupCounts = NO_RECORDS;
  try {
    for await (const batch of checkedBackup(counted(readBackup(file), progress))) {
      if (batch.kind === "head") ({ revision, recordedAt } = batch.head);
      else counts = { ...counts, [batch.kind]: counts[batch.kind] + batch.rows.length };
    }
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    throw new BadInputError(`${file.name} can't be restored. ${error.message}`);
  }
  if (!haveSameCounts(counts, seal.counts)) {
    throw new BadInputError(`${file.name} can't be restored. It holds other numbers of records than its end says.`);
  }
  return { revision, recordedAt, counts };
}

async function* counted(batches: AsyncIterable<BackupBatch>, progress: ProgressMeter): AsyncGenerator<BackupBatch> {
  for await (const batch of batches) {
    progress.advance(batch.kind === "head" ? 0 : batch.rows.length);
    yield batch;
  }
}
