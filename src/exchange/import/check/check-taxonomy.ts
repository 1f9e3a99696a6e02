import type { ProblemList } from "../import-problem.js";
import type { StagingArea } from "../staging/staging-area.js";
import { findCycle } from "./find-cycle.js";
import type { GraphReader } from "./graph-reader.js";

type Part = readonly [id: string, part: string, whole: string, file: string, line: number, seq: number];

/** Adds a problem where the load, together with the graph, would make a mineral part of itself. */
export async function checkTaxonomy(
  area: StagingArea,
  problems: ProblemList,
  graph: GraphReader | undefined,
): Promise<void> {
  const loaded = area.all<Part>("find-mineral-parts");
  if (loaded.length === 0) return;
  const superseded = new Set(loaded.map(([id]) => id));
  const kept = graph === undefined ? [] : await partsOfGraph(graph, superseded);
  const wholes = new Map<string, string[]>();
  for (const [part, whole] of [...kept, ...loaded.map(([, part, whole]) => [part, whole] as const)]) {
    const known = wholes.get(part);
    if (known === undefined) wholes.set(part, [whole]);
    else known.push(whole);
  }
  const cycle = findCycle(wholes);
  if (cycle === undefined) return;
  const steps = new Set(cycle.map((part, index) => `${part} ${cycle[(index + 1) % cycle.length]}`));
  const row = loaded.find(([, part, whole]) => steps.has(`${part} ${whole}`)) ?? loaded[0]!;
  area.run("refuse-record", [row[5]]);
  const circle = [...cycle, cycle[0]].join(" is part of ");
  problems.add({
    file: row[3],
    line: row[4],
    column: "to",
    value: row[2],
    problem: `A mineral would be part of itself: ${circle}.`,
  });
}

/** Which mineral is part of which in the graph now; claims that the load holds anew are left out. */
async function partsOfGraph(
  graph: GraphReader,
  superseded: ReadonlySet<string>,
): Promise<(readonly [part: string, whole: string])[]> {
  const minerals = new Set<string>();
  const parts: [string, string][] = [];
  for await (const batch of graph.scan()) {
    if (batch.kind === "entities") {
      for (const { id, kind } of batch.rows) if (kind === "MINERAL") minerals.add(id);
    } else if (batch.kind === "claims") {
      for (const { id, type, from, to, retractedAt } of batch.rows) {
        if (type === "PART_OF" && retractedAt === undefined && !superseded.has(id)) parts.push([from, to]);
      }
    }
  }
  return parts.filter(([part, whole]) => minerals.has(part) && minerals.has(whole));
}
