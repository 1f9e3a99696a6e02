import { ENTITY_KIND_NAMES, entityKind, type FieldType } from "../../domain/entity-kind.js";
import type { Source } from "../../domain/source.js";
import { citation, citing } from "./citing.js";
import type { ExportContext, ExportRecords } from "./export-records.js";
import type { ExportedEntity, ExportedRelationship } from "./exported-record.js";
import { RELATIONSHIP_COLUMNS as FLAT_RELATIONSHIP_COLUMNS, SOURCE_COLUMNS } from "./flat-columns.js";
import { jsonText } from "./json-text.js";
import { sealedText } from "./sealed-text.js";
import { wellFormed } from "./well-formed.js";

/** The types of the import tool, as headers name them. */
type ColumnType = "string" | "string[]" | "double" | "long" | "boolean" | "datetime";
type Columns = Readonly<Record<string, ColumnType>>;
type Cell = string | number | boolean | readonly string[] | undefined;

/** Between the items of a list, labels too: the tool can't escape it there, and no text that people write has it. */
const UNIT_SEPARATOR = "\u001F";
/** The node of the provenance, which is tied to itself: both files carry it, so that they can be told to be of one state. */
const EXPORT_NODE = "export";

const NODE_COLUMNS: Columns = {
  id: "string",
  kind: "string",
  name: "string",
  aliases: "string[]",
  description: "string",
  names: "string",
  facts: "string",
  mergedInto: "string",
  ...fieldColumns(),
  ...textColumns(Object.keys(SOURCE_COLUMNS)),
  provenance: "string",
};

const RELATIONSHIP_COLUMNS: Columns = {
  id: "string",
  ...relationshipColumns(),
  citations: "string",
  provenance: "string",
};

/**
 * The nodes for `neo4j-admin database import`, in the shape that our own store has in Neo4j: (:Entity:Country), (:Source), and an (:Export)
 * with the provenance, whose seal is of the relationships too. Ids of entities and of sources may be equal, so those that tie
 * the two files together are of their own and not kept. Lists of records are JSON in a string.
 */
export const writeNeo4jNodesCsv = sealedText({
  body: nodeLines,
  carrier: (provenance) => line([EXPORT_NODE, "Export"], carrying(provenance), NODE_COLUMNS),
});

async function* nodeLines(records: ExportRecords, context?: ExportContext): AsyncGenerator<string> {
  yield header([":ID", ":LABEL"], NODE_COLUMNS);
  for (const source of records.sources()) yield line([`source:${source.id}`, "Source"], source, NODE_COLUMNS);
  for await (const entity of records.entities()) {
    const labels = ["Entity", entityKind(entity.kind).typeName].join(UNIT_SEPARATOR);
    yield line([entityId(entity.id), labels], nodeOf(entity), NODE_COLUMNS);
  }
  if (context?.provenance !== undefined) for await (const _ of records.relationships());
}

/**
 * The relationships for `neo4j-admin database import`, beside {@link writeNeo4jNodesCsv}: one for each claim, and one from the (:Export) to
 * itself with the provenance.
 */
export const writeNeo4jRelationshipsCsv = sealedText({
  body: relationshipLines,
  carrier: (provenance) => line([EXPORT_NODE, EXPORT_NODE, "EXPORT"], carrying(provenance), RELATIONSHIP_COLUMNS),
});

async function* relationshipLines(records: ExportRecords): AsyncGenerator<string> {
  yield header([":START_ID", ":END_ID", ":TYPE"], RELATIONSHIP_COLUMNS);
  // Their names are in the statements.
  for await (const _ of records.entities());
  for await (const relationship of records.relationships()) {
    const { from, to, type } = relationship;
    yield line([entityId(from), entityId(to), type], edgeOf(relationship), RELATIONSHIP_COLUMNS);
  }
}

function entityId(id: string): string {
  return `entity:${id}`;
}

function nodeOf({ names, facts, ...entity }: ExportedEntity): object {
  return { ...entity, names: jsonText(names.map(citing)), facts: jsonText(facts.map(citing)) };
}

function edgeOf({ sources, ...relationship }: ExportedRelationship): object {
  return {
    ...relationship,
    sources: [...new Set(sources.map(({ id }) => id))],
    citations: jsonText(sources.map(citation)),
  };
}

function carrying(provenance: { readonly content: { readonly hash: string } }): object {
  return { id: provenance.content.hash, provenance: jsonText(provenance) };
}

function header(places: readonly string[], columns: Columns): string {
  return `${[...places, ...Object.entries(columns).map(([name, type]) => `${name}:${type}`)].join(",")}\n`;
}

function line(places: readonly string[], record: Source | object, columns: Columns): string {
  const values = record as Readonly<Record<string, Cell>>;
  return `${[...places.map(quoted), ...Object.keys(columns).map((column) => cell(values[column]))].join(",")}\n`;
}

/** Nothing is no value; an empty text has its quotes. */
function cell(value: Cell): string {
  if (value === undefined) return "";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  return value.length === 0
    ? ""
    : quoted(value.map((item) => item.replaceAll(UNIT_SEPARATOR, "\uFFFD")).join(UNIT_SEPARATOR));
}

function quoted(text: string): string {
  return `"${wellFormed(text).replaceAll('"', '""')}"`;
}

function fieldColumns(): Columns {
  return Object.fromEntries(
    ENTITY_KIND_NAMES.flatMap((kind) => Object.entries(entityKind(kind).fields)).map(([name, { type }]) => [
      name,
      columnType(type),
    ]),
  );
}

function columnType(type: FieldType): ColumnType {
  if (type === "integer") return "long";
  if (type === "number") return "double";
  return type === "boolean" ? "boolean" : "string";
}

function relationshipColumns(): Columns {
  const { type: _, ...columns } = FLAT_RELATIONSHIP_COLUMNS;
  const typed = Object.entries(columns).map(([name, type]) => [name, type === "number" ? "double" : "string"] as const);
  return {
    ...Object.fromEntries(typed),
    ...{ minerals: "string[]", sources: "string[]", recordedAt: "datetime", retractedAt: "datetime" },
  };
}

function textColumns(names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, "string"] as const));
}
