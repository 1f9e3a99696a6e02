import type { ProblemList } from "../import-problem.js";
import type { RecordSort } from "../row.js";
import { differingColumn } from "../staging/content.js";
import type { StagingArea } from "../staging/staging-area.js";
import { withArticle } from "./sort-words.js";

type Contradiction = readonly [
  seq: number,
  sort: RecordSort,
  id: string,
  file: string,
  line: number,
  firstFile: string,
  firstLine: number,
  content: string,
  firstContent: string,
];
type Collision = readonly [
  seq: number,
  sort: RecordSort,
  id: string,
  file: string,
  line: number,
  firstSort: RecordSort,
  firstFile: string,
  firstLine: number,
];

/** Adds a problem for each row that gives an id other values than an earlier row does, or to a thing of another sort. */
export function checkWithinLoad(area: StagingArea, problems: ProblemList): void {
  area.each<Contradiction>(
    "find-contradictions",
    ([seq, , id, file, line, firstFile, firstLine, content, firstContent]) => {
      area.run("refuse-record", [seq]);
      const column = differingColumn(content, firstContent);
      const problem = `${JSON.stringify(id)} has another value in ${firstFile}:${firstLine}. Give one of the rows another id, or make them equal.`;
      problems.add({ file, line, ...(column === undefined ? {} : { column }), problem, value: id });
    },
  );
  area.each<Collision>("find-collisions", ([seq, sort, id, file, line, firstSort, firstFile, firstLine]) => {
    area.run("refuse-record", [seq]);
    const problem = `${JSON.stringify(id)} is the id of ${withArticle(sort)} here and of ${withArticle(firstSort)} in ${firstFile}:${firstLine}.`;
    problems.add({ file, line, column: "id", problem, value: id });
  });
}
