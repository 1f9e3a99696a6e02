import { nearest } from "../nearest.js";
import type { CellReport, Decoder } from "./decoder.js";

interface Column<T, Required extends boolean> {
  readonly decode: Decoder<T>;
  readonly required: Required;
}

/** The columns of a record, by name. */
export type ColumnTable = Readonly<Record<string, Column<unknown, boolean>>>;

type Value<C> = C extends Column<infer T, boolean> ? T : never;
type RequiredKeys<Table> = { [K in keyof Table]: Table[K] extends Column<unknown, true> ? K : never }[keyof Table];

/** What a row holds, by the table that read it. */
export type DecodedRow<Table> = { readonly [K in RequiredKeys<Table>]: Value<Table[K]> } & {
  readonly [K in Exclude<keyof Table, RequiredKeys<Table>>]?: Value<Table[K]>;
};

/** A column that each row must have a value in. */
export function required<T>(decode: Decoder<T>): Column<T, true> {
  return { decode, required: true };
}

/** A column that may be missing or empty. */
export function optional<T>(decode: Decoder<T>): Column<T, false> {
  return { decode, required: false };
}

/**
 * Reads the cells that the table knows. Reports each that is missing or not allowed; then it gives what it understood,
 * which is whole only if nothing was reported.
 */
export function decodeColumns<Table extends ColumnTable>(
  table: Table,
  cells: ReadonlyMap<string, unknown>,
  report: CellReport,
): DecodedRow<Table> {
  const decoded: Record<string, unknown> = {};
  for (const name in table) {
    const column = table[name]!;
    const cell = cells.get(name);
    if (cell === undefined) {
      if (column.required) report(name, "The value is missing.");
      continue;
    }
    const value = column.decode(cell, name, report);
    if (value !== undefined) decoded[name] = value;
  }
  return decoded as DecodedRow<Table>;
}

/** Reports the cells that are not among the known columns. */
export function refuseUnknown(
  cells: ReadonlyMap<string, unknown>,
  known: ReadonlySet<string>,
  report: CellReport,
): void {
  for (const column of cells.keys()) {
    if (!known.has(column)) report(column, "There is no such column.", nearest(column, known));
  }
}
