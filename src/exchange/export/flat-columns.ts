import { ENTITY_KIND_NAMES, entityKind, type FieldType } from "../../domain/entity-kind.js";
import { jsonText } from "./json-text.js";

/** The type of a column in a format that has no lists and no nesting. */
export type FlatType = "string" | "number" | "boolean";
/** A value of such a column; undefined where the record has none. */
export type FlatValue = string | number | boolean | undefined;
/** Columns by name, in the order in which they are written. The id and the ends of a relationship are not among them. */
export type FlatColumns = Readonly<Record<string, FlatType>>;

/** What all entities share, then every field of every kind. */
export const ENTITY_COLUMNS: FlatColumns = {
  kind: "string",
  name: "string",
  aliases: "string",
  description: "string",
  names: "string",
  facts: "string",
  mergedInto: "string",
  ...fieldColumns(),
};

export const RELATIONSHIP_COLUMNS = {
  type: "string",
  minerals: "string",
  validFrom: "string",
  validTo: "string",
  share: "number",
  shareOf: "string",
  stage: "string",
  quantity: "number",
  bound: "string",
  unit: "string",
  label: "string",
  confidence: "number",
  status: "string",
  statement: "string",
  sources: "string",
  recordedAt: "string",
  retractedAt: "string",
  retractionReason: "string",
} as const satisfies FlatColumns;

export const SOURCE_COLUMNS = {
  title: "string",
  publisher: "string",
  publishedOn: "string",
  url: "string",
} as const satisfies FlatColumns;

/**
 * A value of a record as one cell: a list of texts (aliases, minerals) separated by `|`, as imports read them; a list of
 * records (names, facts, sources) as JSON. An alias that holds a `|` can be told from two only in `names`.
 */
export function flatValue(value: unknown): FlatValue {
  if (!Array.isArray(value)) return value as FlatValue;
  if (value.length === 0) return undefined;
  return value.every((item) => typeof item === "string") ? value.join("|") : jsonText(value);
}

/** The cells of a record that are not empty, in the order of the columns. */
export function flatCells(
  record: object,
  columns: FlatColumns,
): (readonly [column: string, value: string | number | boolean])[] {
  const values = record as Readonly<Record<string, unknown>>;
  const cells: (readonly [string, string | number | boolean])[] = [];
  for (const column of Object.keys(columns)) {
    const value = flatValue(values[column]);
    if (value !== undefined) cells.push([column, value]);
  }
  return cells;
}

function fieldColumns(): FlatColumns {
  const columns: Record<string, FlatType> = {};
  for (const kind of ENTITY_KIND_NAMES) {
    for (const [name, { type }] of Object.entries(entityKind(kind).fields)) columns[name] = flatType(type);
  }
  return columns;
}

function flatType(type: FieldType): FlatType {
  if (type === "boolean") return "boolean";
  return type === "integer" || type === "number" ? "number" : "string";
}
