import { IMPORT_LIMITS } from "../import-limits.js";
import { cellsOf, isObject } from "../row.js";
import { type ColumnTable, type DecodedRow, decodeColumns, refuseUnknown } from "./column-table.js";
import type { Decoder } from "./decoder.js";
import { shown } from "./text.js";

const SEPARATOR = "|";

/** Values separated by `|`, or a JSON list of them; empty ones are left out, and each is there once. */
export function listOf<T>(decode: Decoder<T>): Decoder<readonly T[]> {
  return (value, column, report) => {
    const items = typeof value === "string" ? value.split(SEPARATOR).filter((item) => item.trim() !== "") : value;
    if (!Array.isArray(items)) {
      report(column, `${shown(value)} is no list. Separate the values with ${SEPARATOR}.`);
      return undefined;
    }
    if (items.length > IMPORT_LIMITS.listLength) {
      report(column, `The list has ${items.length} values; the limit is ${IMPORT_LIMITS.listLength}.`);
      return undefined;
    }
    const decoded = items.map((item: unknown) => decode(item, column, report));
    return decoded.every((item) => item !== undefined) ? [...new Set(decoded as T[])] : undefined;
  };
}

/** A list of records, as JSON and YAML have them. Problems are told with the place in it: `facts[0].unit`. */
export function recordsOf<Table extends ColumnTable>(table: Table): Decoder<readonly DecodedRow<Table>[]> {
  const known = new Set(Object.keys(table));
  return (value, column, report) => {
    if (!Array.isArray(value) || value.length > IMPORT_LIMITS.listLength) {
      report(column, `The value is no list of at most ${IMPORT_LIMITS.listLength} records.`);
      return undefined;
    }
    const records: DecodedRow<Table>[] = [];
    value.forEach((item: unknown, index) => {
      if (!isObject(item)) {
        report(`${column}[${index}]`, "The item is no record.");
        return;
      }
      const cells = cellsOf(item);
      const reportNested: typeof report = (nested, ...rest) => report(`${column}[${index}].${nested}`, ...rest);
      refuseUnknown(cells, known, reportNested);
      records.push(decodeColumns(table, cells, reportNested));
    });
    return records;
  };
}
