import { RECORDING_COLUMNS } from "../recording-columns.js";
import type { ReadContext } from "./readers/reader.js";
import type { Row } from "./row.js";

/** The column of an entity that went on in another one. */
export const MERGED = "mergedInto";

const RECORDING: ReadonlySet<string> = new Set(RECORDING_COLUMNS);

/** Whether a column of a claim is one that its store has written. */
export function isRecordingColumn(column: string): boolean {
  return RECORDING.has(column);
}

/**
 * What a row of a claim keeps of what its store noted of it. Where nothing is to be kept, retractions are counted as left out; instants are
 * not, since the load has its own.
 */
export function notedOfClaim(noted: ReadonlyMap<string, unknown>, context: ReadContext): Pick<Row, "noted"> {
  if (context.asRecorded === true) return { noted };
  if (noted.has("retractedAt") || noted.has("retractionReason")) {
    context.passOver("that relationships were retracted: they are read as not retracted");
  }
  return {};
}

/** Whether an entity that was merged into another is left out, and counts it where it is. */
export function isLeftOutAsMerged(context: ReadContext): boolean {
  if (context.asRecorded === true) return false;
  context.passOver("entities that were merged into others");
  return true;
}
