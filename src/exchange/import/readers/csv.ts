import { exportedTableRows, isExportedTable } from "../graphs/exported-table.js";
import { graphRows } from "../graphs/graph-rows.js";
import type { InputFile } from "../input-file.js";
import type { Place, Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import { readCsvHeader } from "./csv-header.js";
import { csvRecords, RFC_4180 } from "./csv-records.js";
import type { ReadContext, Report } from "./reader.js";

/**
 * The rows of a CSV file with a header. Columns nobody knows are reported once and left out. The one table that the CSV export writes
 * is read too.
 */
export async function* readCsv(file: InputFile, report: Report, context: ReadContext): AsyncGenerator<Row> {
  let header: RowMaker | undefined;
  for await (const { cells, line } of csvRecords(file, RFC_4180)) {
    const place = { file: file.name, line };
    if (header === undefined) {
      header = isExportedTable(cells) ? exportedTable(cells, report, context) : table(cells, { place, file, report });
    } else if (cells.length !== header.columns.length) {
      report({ ...place, problem: `The row has ${cells.length} values; the header has ${header.columns.length}.` });
    } else {
      yield* header.rows(cellsByColumn(cells, header.columns), place);
    }
  }
  if (header === undefined) {
    throw new BrokenFileError({ file: file.name, line: 1, problem: "The file has no header row." });
  }
}

/** Makes rows out of the cells below a header. */
interface RowMaker {
  /** Names in the order of the file; empty for those whose values are left out. */
  readonly columns: readonly string[];
  rows(cells: ReadonlyMap<string, string>, place: Place): Iterable<Row>;
}

/** One of our three tables. */
function table(
  header: readonly string[],
  { place, file, report }: { readonly place: Place; readonly file: InputFile; readonly report: Report },
): RowMaker {
  const { sort, columns } = readCsvHeader(header, { place, sort: file.sort, report });
  return { columns, rows: (cells, at) => [{ ...at, sort, cells }] };
}

/** The one table that the CSV export writes. */
function exportedTable(columns: readonly string[], report: Report, context: ReadContext): RowMaker {
  const graph = graphRows(report, context);
  return { columns, rows: (cells, place) => exportedTableRows(cells, place, { graph, report }) };
}

function cellsByColumn(values: readonly string[], columns: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (let index = 0; index < columns.length; index++) {
    const value = values[index]!;
    if (value !== "" && columns[index] !== "") cells.set(columns[index]!, value);
  }
  return cells;
}
