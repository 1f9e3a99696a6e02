import { BACKUP_LISTS, type BackupList } from "../../store/backup-batch.js";

/** What the first line of a backup says that it is. */
export const FORMAT_NAME = "lodegraph-backup";
/** The format that this program writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

/**
 * How a gzip member of ours begins: no flags, no time, no system. A reader takes nothing else, since gzip itself would not notice
 * that one of these bytes was changed.
 */
export const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** How many records each list of a backup has. */
export type BackupCounts = { readonly [List in BackupList]: number };

/** No records at all. */
export const NO_RECORDS: BackupCounts = { revisions: 0, sources: 0, entities: 0, claims: 0, keys: 0 };

/** What a backup holds. */
export interface BackupSummary {
  /** The head that a store has when it is restored. */
  readonly revision: number;
  /** Instant of the revision, ms since 1970; 0 for an empty store. */
  readonly recordedAt: number;
  readonly counts: BackupCounts;
}

/** Whether two backups have as many records, list by list. */
export function haveSameCounts(one: BackupCounts, other: BackupCounts): boolean {
  return BACKUP_LISTS.every((list) => one[list] === other[list]);
}
