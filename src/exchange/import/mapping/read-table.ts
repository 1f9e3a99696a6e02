import { join } from "node:path";
import { BadInputError } from "../../../domain/errors.js";
import { BrokenFileError } from "../readers/broken-file-error.js";
import { csvRecords, RFC_4180 } from "../readers/csv-records.js";
import { type LookupTable, lookupTable, type TableRow } from "./lookup-table.js";
import { SHIPPED_MAPPINGS } from "./shipped-folder.js";

/** The rows of a CSV file with a header. `visit` is told each row as one text. Throws BAD_USER_INPUT where it can't be read. */
export async function readTable(path: string, visit: (row: string) => void = () => undefined): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  let header: readonly string[] | undefined;
  try {
    for await (const { cells } of csvRecords({ path, name: path }, RFC_4180)) {
      visit(cells.join("\u0000"));
      if (header === undefined) header = cells;
      else rows.push(new Map(header.map((column, index) => [column, cells[index] ?? ""])));
    }
  } catch (error) {
    if (error instanceof BrokenFileError) {
      const { file, line, problem } = error.problem;
      throw new BadInputError(`${file}:${line}: ${problem}`);
    }
    throw new BadInputError(`Can't read ${path}, a table of the mapping.`);
  }
  return rows;
}

/** Countries by their names in English, old ones too: the columns id and name. What is no country has no row. */
export async function countryTable(): Promise<LookupTable> {
  return lookupTable(await readTable(join(SHIPPED_MAPPINGS, "countries.csv")), ["name", "other_names"]);
}
