import type { BackupBatch } from "../../store/backup-batch.js";

/** A backup without its access keys. */
export async function* withoutKeys(batches: AsyncIterable<BackupBatch>): AsyncGenerator<BackupBatch> {
  for await (const batch of batches) if (batch.kind !== "keys") yield batch;
}
