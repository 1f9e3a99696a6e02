import { ConflictError } from "../../domain/errors.js";
import type { Change, GraphStore } from "../../store/graph-store.js";
import { changesOfLoad } from "./changes-of-load.js";
import { checkReferences } from "./check/check-references.js";
import { checkTaxonomy } from "./check/check-taxonomy.js";
import { compareWithGraph } from "./check/compare-with-graph.js";
import type { GraphReader } from "./check/graph-reader.js";
import { lookUpReferences } from "./check/look-up-references.js";
import { IMPORT_LIMITS } from "./import-limits.js";
import type { ProblemList } from "./import-problem.js";
import { ImportRefusedError } from "./import-refused-error.js";
import type { LoadOptions } from "./load-options.js";
import { importSources, type LoadPlan, retiredClaims } from "./load-plan.js";
import { changesAnything, type LoadSummary, summarize } from "./load-summary.js";
import type { ProgressMeter } from "./progress.js";
import type { StagingArea } from "./staging/staging-area.js";

/** A load whose rows are all in its staging area. */
export interface StagedLoad {
  readonly area: StagingArea;
  /** What is wrong in it so far. */
  readonly problems: ProblemList;
  readonly progress: ProgressMeter;
  /** What the load is called in the store's history. */
  readonly note: string;
}

type Attempted = Pick<
  LoadOptions,
  "store" | "makeStore" | "supersede" | "dryRun" | "meta" | "retire" | "expectedRevision" | "day"
>;

/** Checks a staged load against the graph and writes it; where another writer is first, again from the check on. */
export async function loadStaged(staged: StagedLoad, options: Attempted): Promise<LoadSummary> {
  const target: Target = { store: options.store };
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
}

async function attemptLoad(staged: StagedLoad, target: Target, options: Attempted): Promise<LoadSummary> {
  const { dryRun = false, meta } = options;
  const { store } = target;
  const revision = store === undefined ? 0 : await revisionOf(store, options.expectedRevision);
  // An empty graph holds nothing to compare with.
  const plan = await check(staged, options, revision === 0 ? undefined : store);
  const counts = summarize(staged.area, plan);
  if (dryRun || !changesAnything(counts)) return { dryRun, revision, ...counts };
  target.store ??= await options.makeStore?.();
  if (target.store === undefined) return { dryRun, revision, ...counts };
  staged.progress.begin("writing");
  const changes = counted(changesOfLoad(staged.area, plan, staged.note), staged.progress);
  const { note } = staged;
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

async function check(staged: StagedLoad, options: Attempted, graph: GraphReader | undefined): Promise<LoadPlan> {
  const { area, problems, progress } = staged;
  const { supersede = false, day = new Date().toISOString().slice(0, "YYYY-MM-DD".length) } = options;
  progress.begin("checking");
  await lookUpReferences(area, graph);
  checkReferences(area, problems);
  await checkTaxonomy(area, problems, graph);
  const citationsAdded =
    graph === undefined ? 0 : await compareWithGraph(area, { graph, supersede, problems, progress });
  const plan = {
    day,
    importSources: await importSources(area, day, { graph, problems }),
    retired: await retiredClaims(area, graph, options.retire),
    citationsAdded,
  };
  if (problems.total > 0) throw new ImportRefusedError(problems);
  return plan;
}

function* counted(changes: Iterable<Change>, progress: ProgressMeter): Generator<Change> {
  for (const change of changes) {
    progress.advance();
    yield change;
  }
}
