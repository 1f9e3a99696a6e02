import type { Source } from "../../domain/source.js";
import type { GraphReader } from "./check/graph-reader.js";
import type { ProblemList } from "./import-problem.js";
import type { Retirement } from "./load-options.js";
import { importSource } from "./staging/import-source.js";
import type { StagingArea } from "./staging/staging-area.js";

/** What a checked load does besides what its staging area says of each thing. */
export interface LoadPlan {
  /** The day of the load in UTC, YYYY-MM-DD. */
  readonly day: string;
  /** The load as a source, once for each file that has rows without one; those that the graph knows are left out. */
  readonly importSources: readonly Source[];
  /** Ids of current claims of the graph that are retracted. */
  readonly retired: readonly string[];
  /** How many citations claims of the graph are given. */
  readonly citationsAdded: number;
}

/** The sources that stand for the load itself, as far as they must be written. */
export async function importSources(
  area: StagingArea,
  day: string,
  { graph, problems }: { graph: GraphReader | undefined; problems: ProblemList },
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const [file] of area.all<[string]>("uncited-files")) {
    const source = importSource(file, day);
    const sorts = await sortsOfId(area, graph, source.id);
    if (sorts.some((sort) => sort !== "source")) {
      const problem = `${JSON.stringify(source.id)} stands for this load as a source, and is the id of something else. Rename the file.`;
      problems.add({ file, line: 1, problem });
    } else if (sorts.length === 0 && sources.every(({ id }) => id !== source.id)) {
      sources.push(source);
    }
  }
  return sources;
}

/** The claims of an earlier load that are current in the graph, cited by nobody else, and not in this load. */
export async function retiredClaims(
  area: StagingArea,
  graph: GraphReader | undefined,
  { claims, sources }: Retirement = { claims: [], sources: [] },
): Promise<string[]> {
  const gone = claims.filter((id) => area.all("find-item", [id]).length === 0);
  if (graph === undefined || gone.length === 0) return [];
  const versions = await graph.relationships(gone);
  return versions
    .filter(({ retractedAt, citations }) => {
      return retractedAt === undefined && citations.every(({ source }) => sources.includes(source));
    })
    .map(({ id }) => id);
}

async function sortsOfId(area: StagingArea, graph: GraphReader | undefined, id: string): Promise<string[]> {
  const staged = area.all<[string]>("find-item", [id]).map(([sort]) => sort);
  if (graph === undefined) return staged;
  const [sources, claims] = await Promise.all([graph.sources([id]), graph.relationships([id])]);
  return [...staged, ...sources.map(() => "source"), ...claims.map(() => "claim")];
}
