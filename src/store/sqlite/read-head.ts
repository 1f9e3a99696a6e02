import type { StoreHead } from "../graph-store.js";
import type { Connection } from "./connection.js";

/** Where the database stands, as the connection sees it. */
export function readHead(connection: Connection): StoreHead {
  const [revision, recordedAt, meta] = connection.one<[number, number, string]>("read-head");
  return { revision, recordedAt, meta: JSON.parse(meta), loading: false };
}
