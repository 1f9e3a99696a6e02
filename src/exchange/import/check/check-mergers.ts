import type { ProblemList } from "../import-problem.js";
import { MERGED } from "../noted-columns.js";
import type { StagingArea } from "../staging/staging-area.js";
import { findCycle } from "./find-cycle.js";

type Merger = readonly [seq: number, id: string, into: string, loose: number, file: string, line: number];

/** Adds a problem for each entity that was merged into what the load does not hold, and where entities were merged in a circle. */
export function checkMergers(area: StagingArea, problems: ProblemList): void {
  const mergers = area.all<Merger>("find-mergers");
  for (const [seq, , into, loose, file, line] of mergers) {
    if (loose === 0) continue;
    area.run("refuse-record", [seq]);
    const problem = `No entity has the id ${JSON.stringify(into)}, in the files.`;
    problems.add({ file, line, column: MERGED, problem, value: into });
  }
  const cycle = findCycle(new Map(mergers.map(([, id, into]) => [id, [into]])));
  const first = mergers.find(([, id]) => id === cycle?.[0]);
  if (cycle === undefined || first === undefined) return;
  const [seq, , into, , file, line] = first;
  area.run("refuse-record", [seq]);
  const circle = [...cycle, cycle[0]].join(" is merged into ");
  problems.add({
    file,
    line,
    column: MERGED,
    value: into,
    problem: `An entity would be merged into itself: ${circle}.`,
  });
}
