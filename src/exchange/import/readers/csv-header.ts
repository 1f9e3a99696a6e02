import { KNOWN_COLUMNS, missingColumns, sortOfColumns, unknownColumn } from "../decode/columns.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { Place, RecordSort } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import type { Report } from "./reader.js";

/** What the header row of a CSV file says. */
export interface CsvHeader {
  readonly sort: RecordSort;
  /** Names in the order of the file; empty for those whose values are left out. */
  readonly columns: readonly string[];
}

export interface CsvHeaderOptions {
  readonly place: Place;
  /** What the rows are; undefined where the columns are to say it. */
  readonly sort: RecordSort | undefined;
  readonly report: Report;
}

/** What is put between columns by mistake, and what it is called. */
const OTHER_SEPARATORS: ReadonlyMap<string, string> = new Map([
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "vertical bars"],
]);

/** Nameless columns that a problem lists. */
const NAMELESS_SHOWN = 5;

/**
 * Understands a header row. Columns nobody knows are reported once and left out. Throws {@link BrokenFileError} where the rows
 * can't be understood by it.
 */
export function readCsvHeader(columns: readonly string[], { place, sort: said, report }: CsvHeaderOptions): CsvHeader {
  const broken = (problem: string) => new BrokenFileError({ ...place, problem });
  if (columns.length > IMPORT_LIMITS.columns) throw broken(tooManyColumns("The header"));
  const separator = otherSeparator(columns);
  if (separator !== undefined) {
    throw broken(`Is the file separated by ${separator}? Columns are separated by commas.`);
  }
  const sort = said ?? sortOfColumns(columns);
  if (sort === undefined) {
    throw broken(
      "The columns are those of neither entities (id, kind, name), relationships (type, from, to) nor sources (id, title).",
    );
  }
  reportColumns(columns, sort, (problem) => report({ ...place, ...problem }));
  const missing = missingColumns(sort, columns);
  if (missing.length > 0) throw broken(`The header lacks the column ${missing.join(", ")}.`);
  return { sort, columns: columns.map((column) => (KNOWN_COLUMNS[sort].has(column) ? column : "")) };
}

/** What is said of a row that has more columns than any file of ours. */
export function tooManyColumns(row: string): string {
  return `${row} has more than ${IMPORT_LIMITS.columns} columns, which is the limit. Is every row on a line of its own?`;
}

type ColumnReport = (problem: {
  readonly column?: string;
  readonly problem: string;
  readonly nearest?: string;
}) => void;

function reportColumns(columns: readonly string[], sort: RecordSort, report: ColumnReport): void {
  const nameless = columns.flatMap((column, index) => (column === "" ? [index + 1] : []));
  if (nameless.length > 0) report({ problem: namelessColumns(nameless) });
  columns.forEach((column, index) => {
    if (column === "") return;
    if (columns.indexOf(column) !== index) {
      report({ column, problem: "The column is there twice." });
      return;
    }
    const unknown = unknownColumn(sort, column);
    if (unknown !== undefined) report({ column, ...unknown });
  });
}

function namelessColumns(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Column ${numbers[0]} has no name. Name it, or take it away.`;
  const shown = numbers.slice(0, NAMELESS_SHOWN).join(", ");
  const others = numbers.length - NAMELESS_SHOWN;
  return `Columns ${shown}${others > 0 ? ` and ${others} more` : ""} have no name. Name them, or take them away.`;
}

/** What separates the columns instead of commas: more of them are known when split by it. */
function otherSeparator(columns: readonly string[]): string | undefined {
  const known = countKnown(columns);
  for (const [separator, name] of OTHER_SEPARATORS) {
    if (countKnown(columns.flatMap((column) => column.split(separator))) > known + 1) return name;
  }
  return undefined;
}

function countKnown(columns: readonly string[]): number {
  const all = Object.values(KNOWN_COLUMNS);
  return columns.filter((column) => all.some((known) => known.has(column.trim()))).length;
}
