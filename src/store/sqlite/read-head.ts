import type { StoreHead, StoreMeta } from "../graph-store.js";
import type { Connection } from "./connection.js";

/** Where the database stands, as the connection sees it. */
export function readHead(connection: Connection): StoreHead {
  const [revision, recordedAt] = connection.one<[number, number]>("read-head");
  return { revision, recordedAt, loading: false };
}

/** The named values of the database, as the connection sees them. */
export function readMeta(connection: Connection): StoreMeta {
  return Object.fromEntries(connection.all<[string, string]>("read-meta"));
}
