import { StoreUnavailableError } from "../../domain/errors.js";
import type { StoreHead, StoreMeta } from "../graph-store.js";
import type { Transaction } from "./transaction.js";

/** Before the names of a store's meta values, which are properties of the marker. */
const META_PREFIX = "meta.";

/** Where the store stands, from the marker node. Throws STORE_UNAVAILABLE where someone has deleted it. */
export async function readHead(transaction: Transaction): Promise<StoreHead> {
  const { revision, recordedAt, writing } = await readMarker(transaction);
  return { revision, recordedAt, loading: writing };
}

/** The named values of the store. Throws as {@link readHead} does. */
export async function readMeta(transaction: Transaction): Promise<StoreMeta> {
  const [row] = await transaction.rows<{ marker: Readonly<Record<string, unknown>> }>("read-meta");
  if (row === undefined) throw markerGone();
  const meta = Object.entries(row.marker)
    .filter(([name]) => name.startsWith(META_PREFIX))
    .map(([name, value]) => [name.slice(META_PREFIX.length), String(value)]);
  return Object.fromEntries(meta);
}

/** Whether a writer has died in its turn, and left what must be removed. */
export async function isAbandoned(transaction: Transaction): Promise<boolean> {
  return (await readMarker(transaction)).abandoned;
}

/** Meta values as properties of the marker node. */
export function metaProperties(meta: StoreMeta = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).map(([name, value]) => [`${META_PREFIX}${name}`, value]));
}

/** The error of a database that was emptied while we used it. */
export function markerGone(): StoreUnavailableError {
  return new StoreUnavailableError(
    "The database has no :Lodegraph node any more: someone has emptied it. Start again to set it up anew.",
  );
}

interface MarkerRow {
  readonly revision: number;
  readonly recordedAt: number;
  readonly writing: boolean;
  readonly abandoned: boolean;
}

async function readMarker(transaction: Transaction): Promise<MarkerRow> {
  const [row] = await transaction.rows<{ [Column in keyof MarkerRow]: MarkerRow[Column] }>("read-marker");
  if (row === undefined) throw markerGone();
  return row;
}
