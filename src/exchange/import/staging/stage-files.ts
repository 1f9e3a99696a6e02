import { BadInputError } from "../../../domain/errors.js";
import type { ImportRecord } from "../../../domain/import-record.js";
import { RELATIONSHIP_TYPE_NAMES, relationshipType } from "../../../domain/relationship-type.js";
import { decodeRow } from "../decode/decode-row.js";
import type { ProblemList } from "../import-problem.js";
import type { ReadableFile } from "../input-files.js";
import { type PassedOver, PassedOverTally } from "../passed-over.js";
import type { ProgressMeter } from "../progress.js";
import { BrokenFileError } from "../readers/broken-file-error.js";
import type { ReadContext, Report } from "../readers/reader.js";
import type { Row } from "../row.js";
import { RecordStager } from "./stage-record.js";
import type { StagingArea } from "./staging-area.js";

export interface StageOptions {
  readonly problems: ProblemList;
  readonly progress: ProgressMeter;
  /** A further check of each sound record, which reports what it refuses. */
  readonly inspect?: (record: ImportRecord, row: Row, report: Report) => void;
  /** What readers are given besides what counts the things that they leave out. */
  readonly reading: Omit<ReadContext, "passOver">;
}

/** What became of the rows of files, besides those that are staged. */
export interface Staged {
  /** False where a file could not be read to its end, so that nothing can be said of what the rows refer to. */
  readonly whole: boolean;
  readonly passedOver: readonly PassedOver[];
  /** Rows in which something is wrong. */
  readonly refused: number;
}

/** Reads files into a staging area, row by row. What is wrong in a row is added to the problems. */
export async function stageFiles(
  area: StagingArea,
  files: readonly ReadableFile[],
  options: StageOptions,
): Promise<Staged> {
  const { problems } = options;
  const passedOver = new PassedOverTally();
  const context: ReadContext = { ...options.reading, passOver: (what) => passedOver.add(what) };
  const stager = new RecordStager(area);
  stageOntology(area);
  let whole = true;
  for (const file of files) {
    try {
      await stageFile(area, file, { ...options, stager }, context);
    } catch (error) {
      if (!(error instanceof BrokenFileError)) throw readableError(error, file);
      problems.add(error.problem);
      whole = false;
    }
  }
  stager.finish();
  area.execute("seal");
  area.execute("make-items");
  return { whole, passedOver: passedOver.all, refused: problems.rows };
}

async function stageFile(
  area: StagingArea,
  file: ReadableFile,
  { problems, progress, inspect, stager }: StageOptions & { readonly stager: RecordStager },
  context: ReadContext,
): Promise<void> {
  const report: Report = (problem) => problems.add(problem);
  for await (const row of file.read({ ...file, onBytes: (count) => progress.read(count) }, report, context)) {
    progress.advance();
    const record = decodeRow(row, report, context);
    if (record === undefined) {
      const id = row.cells.get("id");
      if (typeof id === "string") area.run("insert-broken", [id]);
    } else {
      inspect?.(record, row, report);
      stager.stage(record, row);
    }
  }
}

/** An error of the file system as one that names the file; any other as it is. */
function readableError(error: unknown, { name }: ReadableFile): unknown {
  if (!(error instanceof Error) || !("syscall" in error)) return error;
  return new BadInputError(`Can't read ${name}. Check that it is a file, and that this user may read it.`);
}

function stageOntology(area: StagingArea): void {
  for (const type of RELATIONSHIP_TYPE_NAMES) {
    const { from, to } = relationshipType(type);
    area.run("insert-allowed-end", [type, "from", JSON.stringify([...new Set(from)])]);
    area.run("insert-allowed-end", [type, "to", JSON.stringify([...new Set(to)])]);
  }
}
