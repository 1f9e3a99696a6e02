import { relationshipType } from "../../domain/relationship-type.js";
import type { Source } from "../../domain/source.js";
import { ftmIdOf } from "../ftm/ftm-id.js";
import {
  FTM_DATASET,
  FTM_NOTES,
  FTM_SOURCE_COLUMNS,
  type FtmColumn,
  type FtmThing,
  ftmLinkOfType,
  ftmThingOfKind,
  identifierOfFact,
} from "../ftm/ftm-schemata.js";
import type { SealedProvenance } from "./export-provenance.js";
import type { ExportedCitation, ExportedEntity, ExportedName, ExportedRelationship } from "./exported-record.js";
import { jsonText } from "./json-text.js";
import { percentageOf } from "./percentage.js";

type Properties = Record<string, string[]>;

/** An entity of FollowTheMoney. What its schema shows of it stands in `caption` too. */
interface FtmLine {
  readonly id: string;
  readonly schema: string;
  readonly caption?: string;
  readonly datasets?: readonly string[];
  readonly properties: Readonly<Properties>;
}

/** What of an end of a relationship its own line needs. */
export type FtmEndEntity = Pick<ExportedEntity, "id" | "kind" | "name">;

/** A source, as the document that it is. */
export function ftmSource(source: Source): FtmLine {
  const properties: Properties = { fileName: [source.title] };
  for (const [property, column] of Object.entries(FTM_SOURCE_COLUMNS)) {
    const value = source[column];
    if (value !== undefined && (column !== "publishedOn" || isFtmDate(value))) properties[property] = [value];
  }
  return { id: ftmIdOf("source", source.id), schema: "Document", caption: source.title, properties };
}

/** Whether a source is a dataset of FollowTheMoney, which has no entity of its own. */
export function isFtmDataset({ id }: Pick<Source, "id">): boolean {
  return id.startsWith(FTM_DATASET) && id !== FTM_DATASET;
}

/** An entity as a thing. Of the sources of its names and facts it cites those that all of them do. */
export function ftmThing(entity: ExportedEntity): FtmLine {
  const thing = ftmThingOfKind(entity.kind);
  const { schema, mark, titles, columns } = thing;
  const properties: Properties = { name: [entity.name] };
  for (const title of titles) properties[title] = [entity.name];
  for (const name of entity.names) add(properties, nameProperty(name), name.text);
  if (entity.description !== undefined) properties.description = [entity.description];
  for (const property of Object.keys(columns)) {
    const { column, form } = columns[property]!;
    const value = entity[column];
    if (value === undefined || property !== propertyOfColumn(thing, column)) continue;
    const text = ftmText(String(value), form);
    if (text !== undefined) properties[property] = [text];
  }
  for (const { statement } of entity.facts) {
    const { property, value } = identifierOfFact(statement, schema) ?? { property: FTM_NOTES, value: statement };
    add(properties, property, value);
  }
  if (mark !== undefined) add(properties, mark.property, mark.value);
  const citations = sharedCitations([...entity.names, ...entity.facts].map(({ sources }) => sources));
  const { datasets, ...cited } = citedIn(citations);
  if (cited.sourceUrl !== undefined && "sourceUrl" in columns) delete cited.sourceUrl;
  return line(ftmIdOf("entity", entity.id), schema, {
    caption: entity.name,
    datasets,
    properties: { ...properties, ...cited },
  });
}

/** A relationship as a link between its ends. */
export function ftmLink(claim: ExportedRelationship, from: FtmEndEntity, to: FtmEndEntity): FtmLine {
  const link = ftmLinkOfType(claim.type, ftmThingOfKind(from.kind).schema, ftmThingOfKind(to.kind).schema);
  const properties: Properties = {
    [link.from.property]: [ftmIdOf("entity", from.id)],
    [link.to.property]: [ftmIdOf("entity", to.id)],
  };
  if (link.type === undefined) properties.role = [claim.type];
  if (link.schema === "Sanction") properties.program = [from.name];
  if (claim.label !== undefined) add(properties, link.label, claim.label);
  if (claim.share !== undefined && link.schema === "Ownership") properties.percentage = [percentageOf(claim.share)];
  if (claim.status !== "IN_EFFECT") properties.status = [claim.status];
  const { validFrom, validTo } = claim;
  const isMoment = relationshipType(claim.type).moment === true && validTo === undefined;
  if (validFrom !== undefined && isFtmDate(validFrom)) properties[isMoment ? "date" : "startDate"] = [validFrom];
  if (validTo !== undefined && isFtmDate(validTo)) properties.endDate = [validTo];
  properties.description = [claim.statement];
  const { datasets, ...cited } = citedIn(claim.sources);
  return line(ftmIdOf("claim", claim.id), link.schema, { datasets, properties: { ...properties, ...cited } });
}

/** What an export carries of its provenance, as a note: in words, and in JSON. */
export function ftmExport(provenance: SealedProvenance): FtmLine {
  const { program, revision, knownAt, content } = provenance;
  const name = `Export of ${program}: revision ${revision}, known at ${knownAt}`;
  const properties = { name: [name], description: [jsonText({ provenance })] };
  return { id: ftmIdOf("export", content.hash), schema: "Note", caption: name, properties };
}

function line(
  id: string,
  schema: string,
  {
    caption,
    datasets,
    properties,
  }: Omit<FtmLine, "id" | "schema" | "datasets"> & { readonly datasets: readonly string[] },
): FtmLine {
  return {
    id,
    schema,
    ...(caption === undefined ? {} : { caption }),
    ...(datasets.length === 0 ? {} : { datasets }),
    properties,
  };
}

function add(properties: Properties, property: string, value: string): void {
  const values = properties[property];
  if (values === undefined) properties[property] = [value];
  else if (!values.includes(value)) values.push(value);
}

function nameProperty({ note, confidence }: ExportedName): string {
  if (note === "A former name.") return "previousName";
  return confidence < 1 ? "weakAlias" : "alias";
}

function propertyOfColumn({ columns }: FtmThing, column: string): string | undefined {
  return Object.keys(columns).find((property) => columns[property]!.column === column);
}

/** A value as FollowTheMoney has it; undefined where it can't. */
function ftmText(value: string, form: FtmColumn["form"]): string | undefined {
  if (form === "country") return value.toLowerCase();
  if (form === "imo") return `IMO${value}`;
  return form === "date" && !isFtmDate(value) ? undefined : value;
}

/** Whether a date can be told: none before the year 1000. */
function isFtmDate(date: string): boolean {
  return !date.startsWith("0");
}

/** The properties that tell citations, and the datasets. The page that all datasets cite is told; no other place, and no quote. */
function citedIn(citations: readonly ExportedCitation[]): {
  readonly datasets: readonly string[];
  readonly proof?: string[];
  sourceUrl?: string[];
} {
  const [datasets, documents] = [citations.filter(isFtmDataset), citations.filter((cited) => !isFtmDataset(cited))];
  const proof = [...new Set(documents.map(({ id }) => ftmIdOf("source", id)))];
  const pages = new Set(datasets.map(({ locator }) => locator));
  const [page] = pages;
  return {
    datasets: [...new Set(datasets.map(({ id }) => id.slice(FTM_DATASET.length)))],
    ...(proof.length === 0 ? {} : { proof }),
    ...(pages.size === 1 && page !== undefined && /^https?:\/\/\S+$/i.test(page) ? { sourceUrl: [page] } : {}),
  };
}

/** Those of the first list whose source and place all of the others have too. */
function sharedCitations(lists: readonly (readonly ExportedCitation[])[]): readonly ExportedCitation[] {
  const [first = [], ...others] = lists;
  return first.filter(({ id, locator }) =>
    others.every((list) => list.some((other) => other.id === id && other.locator === locator)),
  );
}
