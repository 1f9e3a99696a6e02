import { BadInputError } from "../../domain/errors.js";
import type { RecordKind } from "../export/content-seal.js";
import { ENTITY_COLUMNS, type FlatColumns, RELATIONSHIP_COLUMNS, SOURCE_COLUMNS } from "../export/flat-columns.js";
import { type FoundRecord, parsedJson } from "./exported-file.js";

const COLUMNS: Readonly<Record<RecordKind, FlatColumns>> = {
  entity: ENTITY_COLUMNS,
  relationship: RELATIONSHIP_COLUMNS,
  source: SOURCE_COLUMNS,
};
/** Columns that are a list of texts in one cell. */
const LISTS = new Set(["minerals"]);
/** Columns that are a list of records, as JSON in one cell. */
const NESTED = new Set(["names", "facts", "sources"]);

/** Whether what a row says that it is, is one of the kinds. */
export function isRecordKind(value: unknown): value is RecordKind {
  return typeof value === "string" && Object.hasOwn(COLUMNS, value);
}

/** A record as it was before its values became cells; an empty cell is no value. Columns that are none of its kind stay as they are. */
export function recordOfCells(kind: RecordKind, cells: Readonly<Record<string, string>>): FoundRecord {
  const record: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell !== "") record[column] = cellValue(kind, column, cell);
  }
  return { kind, record };
}

function cellValue(kind: RecordKind, column: string, cell: string): unknown {
  const type = COLUMNS[kind][column];
  if (LISTS.has(column)) return cell.split("|");
  if (type === "number") return numberOf(column, cell);
  // Tools write True and TRUE too.
  return type === "boolean" ? cell.toLowerCase() === "true" : nestedValue(kind, column, cell);
}

/** A text of a column, or the list of records that it is. */
export function nestedValue(kind: RecordKind, column: string, cell: string): unknown {
  return NESTED.has(column) && column in COLUMNS[kind] ? parsedJson(cell, `A cell of ${column}`) : cell;
}

function numberOf(column: string, cell: string): number {
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  throw new BadInputError(`A cell of ${column} must be a number, not ${JSON.stringify(cell)}.`);
}
