import type { Revision } from "../graph-store.js";

/** The columns of revisions-before, in their order. */
export type RevisionRow = readonly [number: number, recordedAt: number, author: string | null, note: string];

/** A revision out of its row. */
export function revisionOfRow([number, recordedAt, author, note]: RevisionRow): Revision {
  return { number, recordedAt, note, ...(author !== null && { author }) };
}
