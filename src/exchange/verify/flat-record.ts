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

/** A record as it was before its values became cells; an empty cell is no value. Columns that are none of its kind stay as they are. */
export function recordOfCells(kind: RecordKind, cells: Readonly<Record<string, string>>): FoundRecord {
  const record: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell !== "") record[column] = cellValue(column, cell, COLUMNS[kind][column]);
  }
  return { kind, record };
}

function cellValue(column: string, cell: string, type: FlatColumns[string] | undefined): unknown {
  if (LISTS.has(column)) return cell.split("|");
  if (NESTED.has(column) && type !== undefined) return parsedJson(cell, `A cell of ${column}`);
  if (type === "number") return numberOf(column, cell);
  // Tools write True and TRUE too.
  return type === "boolean" ? cell.toLowerCase() === "true" : cell;
}

function numberOf(column: string, cell: string): number {
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  throw new BadInputError(`A cell of ${column} must be a number, not ${JSON.stringify(cell)}.`);
}
