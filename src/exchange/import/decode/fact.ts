import { BOUNDS, type Bound } from "../../../domain/claim.js";
import type { Fact } from "../../../domain/entity.js";
import { citations } from "./citation.js";
import { type DecodedRow, optional, required } from "./column-table.js";
import type { CellReport } from "./decoder.js";
import { recordsOf } from "./list.js";
import { refuseInvertedPeriod } from "./period.js";
import { date, number } from "./scalar.js";
import { oneOf, text } from "./text.js";

const FACT_COLUMNS = {
  statement: required(text),
  quantity: optional(number()),
  bound: optional(oneOf(Object.keys(BOUNDS) as Bound[], "bound")),
  unit: optional(text),
  validFrom: optional(date),
  validTo: optional(date),
  citations: optional(citations),
} as const;

/** The facts of an entity, as JSON and YAML write them. */
export const facts = recordsOf(FACT_COLUMNS);

/** A fact out of its decoded columns; reports columns that don't go together. */
export function factOf(columns: DecodedRow<typeof FACT_COLUMNS>, place: string, report: CellReport): Fact {
  const reportHere: CellReport = (column, ...rest) => report(`${place}.${column}`, ...rest);
  refuseInvertedPeriod(columns, reportHere);
  for (const column of ["bound", "unit"] as const) {
    if (columns[column] !== undefined && columns.quantity === undefined)
      reportHere(column, "There is no quantity that it qualifies.");
  }
  return { ...columns, citations: columns.citations ?? [] };
}
