import type { EntityKind } from "../../../domain/entity-kind.js";
import { type RelationshipType, relationshipType } from "../../../domain/relationship-type.js";
import type { ProblemList } from "../import-problem.js";
import type { RecordSort } from "../row.js";
import type { StagingArea } from "../staging/staging-area.js";

type End = "from" | "to";
type WrongEnd = readonly [
  seq: number,
  column: End,
  id: string,
  kind: EntityKind,
  type: RelationshipType,
  file: string,
  line: number,
];
type WrongMineral = readonly [seq: number, id: string, kind: EntityKind | null, file: string, line: number];
type UnknownSource = readonly [seq: number, id: string, sort: RecordSort, file: string, line: number];

/** Adds a problem for each reference to what neither the load nor the graph holds, or to an entity of a kind that may not stand there. */
export function checkReferences(area: StagingArea, problems: ProblemList): void {
  area.each<WrongEnd>("find-wrong-ends", ([seq, column, id, kind, type, file, line]) => {
    area.run("refuse-record", [seq]);
    const allowed = [...new Set(relationshipType(type)[column])].join(", ");
    const wrongKind = `${JSON.stringify(id)} is a ${kind}; ${column} of ${type} must be one of ${allowed}.`;
    const problem = kind === null ? unknownEntity(id) : wrongKind;
    problems.add({ file, line, column, problem, value: id });
  });
  area.each<WrongMineral>("find-wrong-minerals", ([seq, id, kind, file, line]) => {
    area.run("refuse-record", [seq]);
    const problem = kind === null ? unknownEntity(id) : `${JSON.stringify(id)} is a ${kind}, no MINERAL.`;
    problems.add({ file, line, column: "minerals", problem, value: id });
  });
  area.each<UnknownSource>("find-unknown-sources", ([seq, id, sort, file, line]) => {
    area.run("refuse-record", [seq]);
    const problem = `No source has the id ${JSON.stringify(id)}, in the files or in the graph.`;
    problems.add({ file, line, ...(sort === "claim" ? { column: "source" } : {}), problem, value: id });
  });
}

function unknownEntity(id: string): string {
  return `No entity has the id ${JSON.stringify(id)}, in the files or in the graph.`;
}
