import { isSlug } from "../decode/text.js";
import type { ProblemList } from "../import-problem.js";
import type { ProgressMeter } from "../progress.js";
import type { RecordSort } from "../row.js";
import { type Item, itemPages, namedCitations } from "../staging/item.js";
import type { StagingArea } from "../staging/staging-area.js";
import { askedAhead } from "./asked-ahead.js";
import { compareItem, type Found } from "./compare-item.js";
import type { GraphReader } from "./graph-reader.js";

const SORTS: readonly RecordSort[] = ["source", "entity", "claim"];

export interface ComparisonOptions {
  readonly graph: GraphReader;
  readonly supersede: boolean;
  readonly problems: ProblemList;
  readonly progress: ProgressMeter;
}

/** Notes in the staging area what is to become of each thing of the load. Answers how many citations claims of the graph are given. */
export async function compareWithGraph(area: StagingArea, options: ComparisonOptions): Promise<number> {
  let citationsAdded = 0;
  for (const sort of SORTS) {
    for await (const { page, found } of askedAhead(itemPages(area, sort), (items) => findAll(options.graph, items))) {
      for (const item of page) citationsAdded += note(area, { item, found: found(item.id), options });
      options.progress.advance(page.length);
    }
  }
  return citationsAdded;
}

interface Compared {
  readonly item: Item;
  readonly found: Found;
  readonly options: ComparisonOptions;
}

function note(area: StagingArea, { item, found, options: { supersede, problems } }: Compared): number {
  const result = compareItem(item, found, { supersede, citationsOf: (claim) => namedCitations(area, claim) });
  if ("problem" in result) {
    area.run("refuse-item", [item.id, item.sort]);
    problems.add({ file: item.file, line: item.line, value: item.id, ...result });
    return 0;
  }
  const cited = result.action === "cited" ? result : undefined;
  if (result.action !== "new") {
    const citations = cited === undefined ? null : JSON.stringify(cited.citations);
    area.run("set-action", [result.action, citations, item.sort, item.seq]);
  }
  return cited?.added ?? 0;
}

/** What the graph has under the ids of a page: one read for each sort, whatever the page is of. */
async function findAll(graph: GraphReader, page: readonly Item[]): Promise<(id: string) => Found> {
  const ids = page.map(({ id }) => id);
  const [sources, entities, versions] = await Promise.all([
    graph.sources(ids),
    graph.entities(ids.filter(isSlug)),
    graph.relationships(ids),
  ]);
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const claimed = new Set(versions.map(({ id }) => id));
  const current = new Map(
    versions.filter(({ retractedAt }) => retractedAt === undefined).map((claim) => [claim.id, claim]),
  );
  return (id) => ({
    source: sourceOf.get(id),
    entity: entityOf.get(id),
    claim: current.get(id),
    claimed: claimed.has(id),
  });
}
