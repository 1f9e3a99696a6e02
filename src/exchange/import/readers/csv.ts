import type { InputFile } from "../input-file.js";
import type { Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import { type CsvHeader, readCsvHeader } from "./csv-header.js";
import { csvRecords, RFC_4180 } from "./csv-records.js";
import type { Report } from "./reader.js";

/** The rows of a CSV file with a header. Columns nobody knows are reported once and left out. */
export async function* readCsv(file: InputFile, report: Report): AsyncGenerator<Row> {
  let header: CsvHeader | undefined;
  for await (const { cells, line } of csvRecords(file, RFC_4180)) {
    const place = { file: file.name, line };
    if (header === undefined) {
      header = readCsvHeader(cells, { place, sort: file.sort, report });
    } else if (cells.length !== header.columns.length) {
      report({ ...place, problem: `The row has ${cells.length} values; the header has ${header.columns.length}.` });
    } else {
      yield { ...place, sort: header.sort, cells: cellsByColumn(cells, header) };
    }
  }
  if (header === undefined) {
    throw new BrokenFileError({ file: file.name, line: 1, problem: "The file has no header row." });
  }
}

function cellsByColumn(values: readonly string[], { columns }: CsvHeader): Map<string, string> {
  const cells = new Map<string, string>();
  for (let index = 0; index < columns.length; index++) {
    const value = values[index]!;
    if (value !== "" && columns[index] !== "") cells.set(columns[index]!, value);
  }
  return cells;
}
