import type { EntityKind } from "../../../domain/entity-kind.js";
import {
  FTM_DESCRIPTIONS,
  FTM_NAMES,
  FTM_NOTES,
  type FtmThing,
  factsOfIdentifiers,
  isFtmIdentifier,
  PUBLIC_BODY,
} from "../../ftm/ftm-schemata.js";
import type { ToldSources } from "../graphs/told-sources.js";
import type { ReadContext } from "../readers/reader.js";
import type { Row } from "../row.js";
import type { FtmEntity } from "./ftm-entity.js";
import { ftmEntityId } from "./ftm-entity-id.js";
import { ftmCitations, isForeignProof } from "./ftm-sources.js";
import { ftmValue } from "./ftm-value.js";

/** Properties that are read elsewhere: in citations, in the relationships of an entity, or in what it is. */
const READ_ELSEWHERE = new Set(["sourceUrl", "parent", "entity", "topics", "program"]);
/** Topics of bodies of a state. */
const OF_STATE = /^gov(\.|$)/;

/** The row of an entity behind those of its sources; properties that nothing here holds are counted. */
export function ftmThingRows(entity: FtmEntity, thing: FtmThing, { context, sources }: FtmRowOptions): Row[] {
  const rows: Row[] = [];
  const { kind, columns, titles, mark } = asOfState(entity, thing);
  // Where a column has that property, it is no place of the entity.
  const locator = "sourceUrl" in columns ? undefined : entity.values("sourceUrl")[0];
  const citations = ftmCitations(entity, { sources, locator }, rows);
  const { id, isOwn } = ftmEntityId(entity.id);
  const [name, ...others] = namesOf(entity, { kind, titles });
  if (!isOwn) others.push({ text: entity.id, note: "Its id in FollowTheMoney." });
  const cells = new Map<string, unknown>([
    ["id", id],
    ["kind", kind],
    ["name", name!.text],
    ["names", others.map((other) => ({ ...other, citations }))],
  ]);
  const description = FTM_DESCRIPTIONS.flatMap((property) => entity.values(property)).join("\n");
  if (description !== "") cells.set("description", description);
  const statements = [...factsOfIdentifiers(entity.values), ...entity.values(FTM_NOTES)];
  const facts = statements.map((statement) => ({ statement, citations }));
  if (facts.length > 0) cells.set("facts", facts);
  for (const property of Object.keys(columns)) {
    const { column, form } = columns[property]!;
    for (const text of entity.values(property)) {
      const value = ftmValue(text, form);
      const further = cells.has(column) && cells.get(column) !== value;
      if (value === undefined || further) context.passOver(`values of ${entity.schema}:${property}`);
      else cells.set(column, value);
    }
  }
  for (const property of entity.properties) {
    const isName = FTM_NAMES.has(property) || titles.includes(property);
    const isText = isFtmIdentifier(property) || FTM_DESCRIPTIONS.includes(property) || property === FTM_NOTES;
    if (isName || isText || property in columns || property === mark?.property || READ_ELSEWHERE.has(property))
      continue;
    if (property === "proof" && !entity.values(property).some(isForeignProof)) continue;
    context.passOver(`values of ${entity.schema}:${property}`);
  }
  return [...rows, { ...entity.place, sort: "entity", cells }];
}

/** What rows are made with. */
export interface FtmRowOptions {
  readonly context: ReadContext;
  readonly sources: ToldSources;
}

interface FtmName {
  readonly text: string;
  readonly note?: string;
  readonly confidence?: number;
}

/** An organisation that is said to be part of a government is a body of it. */
function asOfState(entity: FtmEntity, thing: FtmThing): FtmThing {
  if (thing.kind !== "COMPANY" || entity.schema === "Company") return thing;
  return entity.values("topics").some((topic) => OF_STATE.test(topic)) ? PUBLIC_BODY : thing;
}

/** The main name first. */
function namesOf(
  entity: FtmEntity,
  { kind, titles }: { readonly kind: EntityKind; readonly titles: readonly string[] },
): FtmName[] {
  const program = kind === "MEASURE" ? entity.values("program") : [];
  const main = entity.caption === undefined ? [] : [entity.caption];
  const named = [...FTM_NAMES].flatMap(([property, noted]) =>
    entity.values(property).map((text) => ({ ...noted, text: text.replace(/\s+/g, " ") })),
  );
  const shown = titles.flatMap((property) => entity.values(property));
  const all = [...main, ...program, ...shown].map((text) => ({ text: text.replace(/\s+/g, " ").trim() }));
  const names = [...all.filter(({ text }) => text !== ""), ...named];
  const distinct = names.filter(({ text }, index) => names.findIndex((other) => other.text === text) === index);
  if (distinct.length > 0) return distinct;
  return [{ text: `Unnamed ${kind.toLowerCase().replaceAll("_", " ")} ${entity.id}` }];
}
