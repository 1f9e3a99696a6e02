import type { Reading } from "../../knowledge/reading.js";
import { programVersion } from "../backup/program-version.js";
import type { ExportProvenance, ExportQuestion } from "./export-provenance.js";

/** Where an export of what a reading shows comes from. `asOf` is the date that its question names, if any. */
export function provenanceOf(
  reading: Reading,
  question: ExportQuestion,
  asOf: string | null | undefined,
): ExportProvenance {
  return {
    program: `lodegraph ${programVersion()}`,
    question,
    revision: reading.head.revision,
    ...(asOf && { asOf }),
    knownAt: new Date(reading.shownAt).toISOString(),
  };
}
