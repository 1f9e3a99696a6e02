import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { BadInputError, ConflictError } from "../../domain/errors.js";
import type { GraphStore } from "../../store/graph-store.js";
import { checkWithinLoad } from "./check/check-within-load.js";
import { ProblemList } from "./import-problem.js";
import { ImportRefusedError } from "./import-refused-error.js";
import { filesFor, inputFiles, type ReadableFile } from "./input-files.js";
import type { LoadOptions } from "./load-options.js";
import { loadStaged } from "./load-staged.js";
import type { LoadSummary } from "./load-summary.js";
import { mappedReader } from "./mapping/read-mapped.js";
import { ProgressMeter } from "./progress.js";
import { keptArea } from "./staging/kept-area.js";
import { stageFiles } from "./staging/stage-files.js";
import { StagingArea } from "./staging/staging-area.js";

/** Files that the store's history names, of a load that has many. */
const NAMES_IN_NOTE = 3;

/**
 * Loads files into a store: all of them in one revision, or nothing. Loading the same files again changes nothing.
 * With `asRecorded` the files are exports, their claims are of the revisions of then, and the store must be empty.
 * With `resumeIn`, one that was interrupted after its rows were read does not read them again.
 * Throws {@link ImportRefusedError} with all that is wrong in the files, CONFLICT where other writers were first each time,
 * or the store is not empty where it must be, BAD_USER_INPUT for files that don't tell what is to be kept, and what the store throws.
 */
export async function load(asked: LoadOptions): Promise<LoadSummary> {
  const options = asked.asRecorded === true ? await requireEmpty(asked) : asked;
  const files = await filesOf(options);
  const kept = options.resumeIn === undefined ? undefined : await keptArea(options.resumeIn, files, options);
  const area = kept?.area ?? (await StagingArea.open(options.stagingFolder));
  let leave = false;
  try {
    const problems = new ProblemList(options.onProblem);
    const progress = new ProgressMeter(options.onProgress, options.signal);
    const { inspect, defaults = {}, stagingFolder, asRecorded = false } = options;
    const { seal } = area;
    const rest = { area, problems, progress, note: options.note ?? noteOf(files), resumed: seal !== undefined };
    if (seal !== undefined) return await loadStaged({ ...rest, ...seal, refused: 0 }, options);
    progress.begin("reading", await bytesOf(files));
    const staged = await stageFiles(area, files, {
      problems,
      progress,
      reading: { defaults, asRecorded, ...(stagingFolder === undefined ? {} : { stagingFolder }) },
      ...(inspect === undefined ? {} : { inspect }),
    });
    if (!staged.whole) {
      checkWithinLoad(area, problems);
      throw new ImportRefusedError(problems);
    }
    if (problems.total === 0) area.writeSeal(staged);
    return await loadStaged({ ...rest, ...staged }, options);
  } catch (error) {
    // What is wrong in the files is mended in them, which makes them others.
    leave = !(error instanceof ImportRefusedError);
    throw error;
  } finally {
    await area.close({ leave });
    await kept?.tidy();
  }
}

function filesOf({ paths, format, mapping, asRecorded = false }: LoadOptions): Promise<ReadableFile[]> {
  if (mapping === undefined) return inputFiles(paths, { asRecorded, ...(format === undefined ? {} : { format }) });
  if (!asRecorded) return filesFor(paths, mappedReader(mapping));
  throw new BadInputError("A mapping tells no instants of recording. Load the files without --as-recorded.");
}

/** The options for a store that must hold nothing, now and when it is written to. Throws CONFLICT where it holds anything. */
async function requireEmpty(options: LoadOptions): Promise<LoadOptions> {
  const { store } = options;
  if (store !== undefined) {
    const [{ revision }, keys] = await Promise.all([store.head(), store.accessKeys()]);
    if (revision > 0 || keys.length > 0) throw notEmpty(store, revision > 0 ? "a graph" : "access keys");
  }
  return { ...options, expectedRevision: 0 };
}

function notEmpty({ description }: GraphStore, what: string): ConflictError {
  return new ConflictError(
    `The store (${description}) holds ${what}, and --as-recorded fills an empty one only: revisions of the past can't be put between others. Name a new folder with --data or another database, or load without --as-recorded: then all is recorded anew.`,
  );
}

/** How much there is to read. What can't be looked at is told when it is read. */
async function bytesOf(files: readonly ReadableFile[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `the import of a.csv, b.csv and 3 more files`. */
function noteOf(files: readonly ReadableFile[]): string {
  const names = files.slice(0, NAMES_IN_NOTE).map(({ path }) => basename(path));
  const others = files.length - names.length;
  return `the import of ${names.join(", ")}${others === 0 ? "" : ` and ${others} more`}`;
}
