import { ConflictError } from "../../domain/errors.js";
import type { BackupBatch } from "../../store/backup-batch.js";
import type { Change, GraphStore } from "../../store/graph-store.js";
import { changesOfLoad } from "./changes-of-load.js";
import { checkMergers } from "./check/check-mergers.js";
import { checkReferences } from "./check/check-references.js";
import { checkTaxonomy } from "./check/check-taxonomy.js";
import { checkWithinLoad } from "./check/check-within-load.js";
import { compareWithGraph } from "./check/compare-with-graph.js";
import type { GraphReader } from "./check/graph-reader.js";
import { listedGraph } from "./check/listed-graph.js";
import { collectReferences, lookUpReferences } from "./check/look-up-references.js";
import { IMPORT_LIMITS } from "./import-limits.js";
import type { ProblemList } from "./import-problem.js";
import { ImportRefusedError } from "./import-refused-error.js";
import type { LoadOptions } from "./load-options.js";
import { importSources, type LoadPlan, retiredClaims } from "./load-plan.js";
import { changeCount, changesAnything, type LoadSummary, summarize } from "./load-summary.js";
import type { PassedOver } from "./passed-over.js";
import type { ProgressMeter } from "./progress.js";
import { recordedBatches } from "./recorded-batches.js";
import type { StagingArea } from "./staging/staging-area.js";

/** A load whose rows are all in its staging area. */
export interface StagedLoad {
  readonly area: StagingArea;
  /** What is wrong in it so far. */
  readonly problems: ProblemList;
  readonly passedOver: readonly PassedOver[];
  /** Rows in which something is wrong by itself. */
  readonly refused: number;
  /** Whether the rows were read by a load that was interrupted. */
  readonly resumed: boolean;
  readonly progress: ProgressMeter;
  /** What the load is called in the store's history. */
  readonly note: string;
}

type Attempted = Pick<
  LoadOptions,
  | "store"
  | "makeStore"
  | "supersede"
  | "dryRun"
  | "meta"
  | "retire"
  | "expectedRevision"
  | "day"
  | "skipRefused"
  | "asRecorded"
>;

/** Checks a staged load against the graph and writes it; where another writer is first, again from the check on. */
export async function loadStaged(staged: StagedLoad, options: Attempted): Promise<LoadSummary> {
  const target: Target = { store: options.store, refused: staged.refused };
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptLoad(staged, target, options);
    } catch (error) {
      const final = options.expectedRevision !== undefined || attempt === IMPORT_LIMITS.attempts;
      if (final || !(error instanceof ConflictError)) throw error;
    }
  }
}

/** Where a load goes. */
interface Target {
  /** Absent until it is made. */
  store: GraphStore | undefined;
  /** Rows that were refused so far. */
  refused: number;
}

async function attemptLoad(staged: StagedLoad, target: Target, options: Attempted): Promise<LoadSummary> {
  const { dryRun = false, meta } = options;
  const { store } = target;
  const revision = store === undefined ? 0 : await revisionOf(store, options.expectedRevision);
  // An empty graph holds nothing to compare with.
  const plan = await check(staged, target, { ...options, graph: revision === 0 ? undefined : store });
  const changed = summarize(staged.area, plan);
  const counts = { ...changed, passedOver: staged.passedOver, refused: target.refused, resumed: staged.resumed };
  if (dryRun || !changesAnything(changed)) return { dryRun, revision, ...counts };
  target.store ??= await options.makeStore?.();
  if (target.store === undefined) return { dryRun, revision, ...counts };
  staged.progress.begin("writing", changeCount(changed));
  const { note } = staged;
  if (options.asRecorded === true) {
    const recorded = recordedBatches(staged.area, { note: `${note}, as recorded`, meta: meta?.() ?? {} });
    const head = await target.store.restore(countedBatches(recorded, staged.progress));
    return { dryRun, revision: head.revision, ...counts };
  }
  const changes = counted(changesOfLoad(staged.area, plan, note), staged.progress);
  const head = await target.store.apply(changes, {
    expectedRevision: revision,
    note,
    ...(meta === undefined ? {} : { meta: meta() }),
  });
  return { dryRun, revision: head.revision, ...counts };
}

async function revisionOf(store: GraphStore, expected: number | undefined): Promise<number> {
  const { revision } = await store.head();
  if (expected === undefined || revision === expected) return revision;
  throw new ConflictError(`The load is meant for revision ${expected}; the store is at ${revision}. Start again.`);
}

interface CheckOptions extends Attempted {
  /** Absent where the graph is empty: there is nothing to compare with. */
  readonly graph: GraphReader | undefined;
}

/**
 * What the load does where nothing is wrong in it. Where what is wrong is to be left out, what is left is checked anew, since it may
 * refer to what was left out, until nothing is wrong. Throws ImportRefusedError.
 */
async function check(staged: StagedLoad, target: Target, options: CheckOptions): Promise<LoadPlan> {
  const { area, problems } = staged;
  const { skipRefused = false } = options;
  if (skipRefused && problems.total > 0) area.execute("drop-refused");
  for (;;) {
    const before = problems.total;
    const plan = await checkOnce(staged, options);
    if (problems.total === 0 || (skipRefused && problems.total === before)) return plan;
    const [[refused = 0] = []] = area.all<[number]>("count-refused");
    // A problem of a whole file can't be left out row by row.
    if (!skipRefused || refused === 0) throw new ImportRefusedError(problems);
    target.refused += refused;
    area.execute("drop-refused");
    area.execute("make-items");
  }
}

async function checkOnce(staged: StagedLoad, options: CheckOptions): Promise<LoadPlan> {
  const { area, problems, progress } = staged;
  const { supersede = false, day = new Date().toISOString().slice(0, "YYYY-MM-DD".length) } = options;
  const [[sources, entities, claims] = [0, 0, 0]] = area.all<[number, number, number]>("count-things");
  progress.begin("checking", options.graph === undefined ? undefined : sources + entities + claims);
  checkWithinLoad(area, problems);
  const references = collectReferences(area);
  const graph = options.graph && (await listedGraph(options.graph, { entities, claims, references }));
  if (graph !== undefined) await lookUpReferences(area, graph);
  checkReferences(area, problems);
  await checkTaxonomy(area, problems, graph);
  if (options.asRecorded === true) checkMergers(area, problems);
  const citationsAdded =
    graph === undefined ? 0 : await compareWithGraph(area, { graph, supersede, problems, progress });
  return {
    day,
    importSources: await importSources(area, day, { graph, problems }),
    retired: await retiredClaims(area, graph, options.retire),
    citationsAdded,
  };
}

async function* countedBatches(
  batches: AsyncIterable<BackupBatch>,
  progress: ProgressMeter,
): AsyncGenerator<BackupBatch> {
  for await (const batch of batches) {
    const things = batch.kind === "sources" || batch.kind === "entities" || batch.kind === "claims";
    progress.advance(things ? batch.rows.length : 0);
    yield batch;
  }
}

function* counted(changes: Iterable<Change>, progress: ProgressMeter): Generator<Change> {
  for (const change of changes) {
    progress.advance();
    yield change;
  }
}
