import type { ImportRecord } from "../../../domain/import-record.js";
import { decodeColumns, optional, required } from "./column-table.js";
import type { CellReport } from "./decoder.js";
import { date } from "./scalar.js";
import { id, name, text, url } from "./text.js";

/** The columns of a source. */
export const SOURCE_COLUMNS = {
  id: required(id),
  title: required(text),
  publisher: optional(name),
  publishedOn: optional(date),
  url: optional(url),
} as const;

/** A row that describes a source. */
export function decodeSource(cells: ReadonlyMap<string, unknown>, report: CellReport): ImportRecord {
  return { kind: "source", source: decodeColumns(SOURCE_COLUMNS, cells, report) };
}
