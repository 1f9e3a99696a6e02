import type { ImportRecord, Recording } from "../../../domain/import-record.js";
import { notAnInstant, parseInstant } from "../../../domain/instant.js";
import type { RECORDING_COLUMNS } from "../../recording-columns.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import { MERGED } from "../noted-columns.js";
import { decodeColumns, optional } from "./column-table.js";
import type { CellReport, Decoder } from "./decoder.js";
import { shown, slug, text } from "./text.js";

/** An instant of the past, RFC 3339, in ms since 1970. None is before that: revision 0 of every store is of 1970. */
const instant: Decoder<number> = (value, column, report) => {
  const found = typeof value === "string" ? parseInstant(value)?.getTime() : undefined;
  if (found === undefined) report(column, notAnInstant(shown(value)));
  else if (found <= 0)
    report(column, `${shown(value)} is too early: nothing was recorded before 1970-01-01T00:00:00.001Z.`);
  else if (found > Date.now() + IMPORT_LIMITS.clockAheadMs)
    report(column, `${shown(value)} is in the future. Mend it, or set the clock of this machine.`);
  else return found;
  return undefined;
};

const COLUMNS = {
  recordedAt: optional(instant),
  retractedAt: optional(instant),
  retractionReason: optional(text),
} as const satisfies Record<(typeof RECORDING_COLUMNS)[number], unknown>;

/** A record with what its store noted of it. A claim without an instant of its recording, or without a source, is reported. */
export function withNoted(record: ImportRecord, noted: ReadonlyMap<string, unknown>, report: CellReport): ImportRecord {
  switch (record.kind) {
    case "source":
      return record;
    case "entity": {
      const mergedInto = noted.has(MERGED) ? slug(noted.get(MERGED), MERGED, report) : undefined;
      return mergedInto === undefined ? record : { ...record, entity: { ...record.entity, mergedInto } };
    }
    case "claim": {
      // The load itself is no source of what was recorded before it.
      if (!record.cited) report("citations", "The value is missing. A claim that was recorded has a source.");
      const recording = recordingOf(noted, report);
      return recording === undefined ? record : { ...record, recording };
    }
  }
}

/** What an export tells of the recording of a claim; undefined where something in it was reported. */
function recordingOf(noted: ReadonlyMap<string, unknown>, report: CellReport): Recording | undefined {
  const { recordedAt, retractedAt, retractionReason = "" } = decodeColumns(COLUMNS, noted, report);
  if (!noted.has("recordedAt")) {
    report("recordedAt", "The value is missing. Exports have it; load what is none without --as-recorded.");
  }
  if (noted.has("retractionReason") && !noted.has("retractedAt")) {
    report("retractedAt", "The value is missing, and there is a reason of the retraction.");
  }
  if (recordedAt === undefined) return undefined;
  if (retractedAt === undefined) return { recordedAt };
  if (retractedAt <= recordedAt) report("retractedAt", "The claim was retracted before it was recorded.");
  // An empty reason is none in a table.
  return { recordedAt, retractedAt, retractionReason };
}
