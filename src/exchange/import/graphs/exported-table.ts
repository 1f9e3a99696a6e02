import { nearest } from "../nearest.js";
import type { Report } from "../readers/reader.js";
import { cellsOf, type Place, type Row } from "../row.js";
import type { GraphRows } from "./graph-rows.js";

/** The column of a CSV export that says what a row is. */
const RECORD = "record";
const RECORDS = ["entity", "relationship", "source", "export"] as const;

/** A text that the export has put an apostrophe before, lest a spreadsheet run it. */
const DISARMED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Whether a header is that of the one table that the CSV export writes. */
export function isExportedTable(columns: readonly string[]): boolean {
  return columns.includes(RECORD);
}

/** The rows that a row of a CSV export makes. */
export function exportedTableRows(
  cells: ReadonlyMap<string, string>,
  place: Place,
  { graph, report }: { readonly graph: GraphRows; readonly report: Report },
): Row[] {
  const { record, id, from, to, ...columns } = Object.fromEntries(
    [...cells].map(([name, text]) => [name, armed(text)]),
  );
  const values = new Map(Object.entries(columns));
  const missing = (column: string): Row[] => {
    report({ ...place, column, problem: "The value is missing." });
    return [];
  };
  switch (record) {
    case "entity":
      return id === undefined ? missing("id") : graph.node({ place, id, values });
    case "relationship":
      if (from === undefined || to === undefined) return missing(from === undefined ? "from" : "to");
      return graph.edge({ place, values, from, to, directed: true, ...(id === undefined ? {} : { id }) });
    case "source":
      return [{ ...place, sort: "source", cells: cellsOf({ id, ...columns }) }];
    case "export":
      // What the export says of itself: of the file, not of the graph.
      return [];
    case undefined:
      return missing(RECORD);
    default: {
      const like = nearest(record, RECORDS);
      const problem = `${JSON.stringify(record)} is none of ${RECORDS.join(", ")}.`;
      report({ ...place, column: RECORD, problem, ...(like === undefined ? {} : { nearest: like }) });
      return [];
    }
  }
}

function armed(text: string): string {
  return DISARMED.test(text) ? text.slice(1) : text;
}
