import type { Revision } from "../../store/graph-store.js";
import type { RevisionObject } from "./revision-connection.js";

/** A revision as its object type shows it. */
export function revisionOf({ number, recordedAt, author, note }: Revision): RevisionObject {
  return { number, recordedAt: new Date(recordedAt), reason: note, ...(author !== undefined && { author }) };
}
