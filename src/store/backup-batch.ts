import type { AccessKey } from "../domain/access-key.js";
import type { Relationship } from "../domain/claim.js";
import type { Source } from "../domain/source.js";
import type { Revision, StoredEntity, StoreHead, StoreMeta } from "./graph-store.js";

/** A source as it is now. What it was before is not kept. */
export interface BackupSource {
  readonly source: Source;
  /** The revision that gave it these values. */
  readonly revision: number;
}

/** Where a store stands, with its named values. */
export interface BackupHead extends StoreHead {
  readonly meta: StoreMeta;
}

/** The lists of a backup, in their order: what comes later refers to what has come before. */
export interface BackupRows {
  /** By number, from 1 on. */
  readonly revisions: Revision;
  /** By id. */
  readonly sources: BackupSource;
  /** All versions, by id and then by the instant of the version. */
  readonly entities: StoredEntity;
  /** All versions, by id and then by instant. */
  readonly claims: Relationship;
  /** By id. */
  readonly keys: AccessKey;
}

/** The name of a list of a backup. */
export type BackupList = keyof BackupRows;

/** The names of the lists, in their order. */
export const BACKUP_LISTS = ["revisions", "sources", "entities", "claims", "keys"] as const satisfies BackupList[];

/**
 * One batch of a backup: all that a store holds at one revision, its whole past included. The head comes first, then the lists in
 * their order, each in batches of bounded size, or none where it is empty. Ids are in the order of their code points, so that whoever
 * reads a list sees a repeated id as such without having to remember the others.
 */
export type BackupBatch =
  | { readonly kind: "head"; readonly head: BackupHead }
  | { [List in BackupList]: { readonly kind: List; readonly rows: readonly BackupRows[List][] } }[BackupList];
