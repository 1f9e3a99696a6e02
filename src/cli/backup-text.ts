import type { BackupSummary } from "../exchange/backup/backup-format.js";

/** What a backup holds, in words. */
export function backupText({ revision, recordedAt, counts }: BackupSummary): string {
  const { sources, entities, claims, keys } = counts;
  const made = revision === 0 ? "" : ` of ${new Date(recordedAt).toISOString()}`;
  return `revision ${revision}${made}: ${sources} sources, ${entities} versions of entities, ${claims} versions of relationships and ${keys} access keys`;
}
