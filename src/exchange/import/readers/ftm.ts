import { relationshipType } from "../../../domain/relationship-type.js";
import { idOfFtm, isFtmExport } from "../../ftm/ftm-id.js";
import { ftmLinkOfSchema, ftmThingOfSchema, SANCTION_OF_MEASURE } from "../../ftm/ftm-schemata.js";
import { type FtmEntity, ftmEntityOf } from "../ftm/ftm-entity.js";
import { type FtmLinkRows, ftmLinkRows, ftmLinkType, ftmPropertyLink } from "../ftm/ftm-link-row.js";
import { ftmSourceRow } from "../ftm/ftm-sources.js";
import { type FtmRowOptions, ftmThingRows } from "../ftm/ftm-thing-row.js";
import { toldSources } from "../graphs/told-sources.js";
import type { InputFile } from "../input-file.js";
import type { Row } from "../row.js";
import { StagingArea } from "../staging/staging-area.js";
import { jsonObjects } from "./json-lines.js";
import type { ReadContext, Report } from "./reader.js";

type Link = readonly [
  seq: number,
  link: string,
  fromKind: string | null,
  fromPassed: number,
  toKind: string | null,
  toPassed: number,
];

/**
 * The rows of FollowTheMoney entities, one JSON object a line (Aleph, OpenSanctions). Things are entities and links relationships, as the
 * tables of `exchange/ftm/ftm-schemata.ts` say. What is of other schemata, or a link to such, is counted and passed over. Links wait in a file
 * until all things are read, since they may come before their ends.
 */
export async function* readFtm(file: InputFile, report: Report, context: ReadContext): AsyncGenerator<Row> {
  const options: FtmRowOptions = { context, sources: toldSources(report) };
  const area = await StagingArea.open(context.stagingFolder, "ftm-schema");
  try {
    for await (const { value, place } of jsonObjects(file, report)) {
      const entity = ftmEntityOf(value, place);
      if ("problem" in entity) {
        report({ ...place, ...entity });
        continue;
      }
      yield* rowsOf(entity, area, options);
    }
    for (const page of area.pages<Link>("ftm-page-links", 0)) {
      for (const [, text, fromKind, fromPassed, toKind, toPassed] of page) {
        const link: FtmLinkRows = JSON.parse(text, reviveCells);
        const problem = refusalOf(link, [fromKind, fromPassed === 1], [toKind, toPassed === 1]);
        if (problem === undefined) yield* link.rows;
        else context.passOver(problem);
      }
    }
  } finally {
    await area.close();
  }
}

function* rowsOf(entity: FtmEntity, area: StagingArea, options: FtmRowOptions): Generator<Row> {
  const { id, schema } = entity;
  if (isFtmExport(id)) return;
  const source = ftmSourceRow(entity);
  if (source !== undefined) {
    yield source;
    return;
  }
  const link =
    schema === "Sanction" && idOfFtm("claim", id) !== undefined ? SANCTION_OF_MEASURE : ftmLinkOfSchema(schema);
  const type = link && ftmLinkType(entity, link);
  if (link !== undefined && type !== undefined) {
    for (const made of ftmLinkRows(entity, { link, type }, options)) keep(area, made);
    return;
  }
  const thing = ftmThingOfSchema(schema, entity.values);
  if (thing === undefined) {
    area.run("ftm-insert-thing", [id, null]);
    options.context.passOver(`entities of the schema ${schema}`);
    return;
  }
  const rows = ftmThingRows(entity, thing, options);
  area.run("ftm-insert-thing", [id, rows.at(-1)!.cells.get("kind") as string]);
  yield* rows;
  for (const target of schema === "Sanction" ? entity.values("entity") : []) {
    keep(area, ftmPropertyLink(entity, { type: "TARGETS", from: id, to: target }, options));
  }
  for (const parent of entity.values("parent")) {
    keep(area, ftmPropertyLink(entity, { type: "PART_OF", from: id, to: parent }, options));
  }
}

function keep(area: StagingArea, link: FtmLinkRows): void {
  area.run("ftm-insert-link", [link.from, link.to, JSON.stringify(link, writeCells)]);
}

type End = readonly [kind: string | null, passedOver: boolean];

/** Why a link has no place; undefined where it has. An end that is not in the file may be in the graph. */
function refusalOf({ schema, type }: FtmLinkRows, ...ends: readonly [End, End]): string | undefined {
  const allowed = relationshipType(type);
  for (const [index, [kind, passedOver]] of ends.entries()) {
    const kinds: readonly string[] = index === 0 ? allowed.from : allowed.to;
    if (passedOver) return `${schema} of an entity that was passed over`;
    if (kind !== null && !kinds.includes(kind)) return `${schema} as ${type} ${index === 0 ? "from" : "to"} a ${kind}`;
  }
  return undefined;
}

function writeCells(_: string, value: unknown): unknown {
  return value instanceof Map ? { cells: [...value] } : value;
}

function reviveCells(key: string, value: unknown): unknown {
  return key === "cells" && value !== null && typeof value === "object" && "cells" in value
    ? new Map(value.cells as [])
    : value;
}
