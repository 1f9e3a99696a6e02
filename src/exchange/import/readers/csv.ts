import { pipeline, Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import type { Row } from "../row.js";
import { BrokenFileError } from "./broken-file-error.js";
import { type CsvHeader, readCsvHeader, tooManyColumns } from "./csv-header.js";
import type { Report } from "./reader.js";
import { wholeLines } from "./whole-lines.js";

/** RFC 4180. Blank lines and ragged rows come through, so that we can count the one and name the other. */
const OPTIONS = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  max_record_size: IMPORT_LIMITS.recordCharacters,
} as const satisfies Options;

const LINE_BREAK = /\r\n|\n|\r/g;

const SYNTAX_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "A quote is opened here and never closed.",
  CSV_MAX_RECORD_SIZE: "The row does not end. Is a quote opened here and never closed?",
  CSV_INVALID_CLOSING_QUOTE:
    "A quote is closed before the value ends, or never. Put the whole value in quotes and double those inside it.",
  INVALID_OPENING_QUOTE:
    "A quote stands inside a value that is not quoted. Put the whole value in quotes and double those inside it.",
};

interface ParsedRecord {
  readonly cells: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The rows of a CSV file with a header. Columns nobody knows are reported once and left out. */
export async function* readCsv(file: InputFile, report: Report): AsyncGenerator<Row> {
  let header: CsvHeader | undefined;
  const { parser, position } = records(file);
  try {
    for await (const { cells, line } of parser as AsyncIterable<ParsedRecord>) {
      const place = { file: file.name, line };
      if (isBlank(cells)) continue;
      if (header === undefined) {
        header = readCsvHeader(cells, { place, sort: file.sort, report });
      } else if (cells.length !== header.columns.length) {
        report({ ...place, problem: `The row has ${cells.length} values; the header has ${header.columns.length}.` });
      } else {
        yield { ...place, sort: header.sort, cells: cellsByColumn(cells, header) };
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenSyntax(error, file, position()) : error;
  }
  if (header === undefined) {
    throw new BrokenFileError({ file: file.name, line: 1, problem: "The file has no header row." });
  }
}

interface Parsing {
  readonly parser: AsyncIterable<unknown>;
  /** How far the parser has come, which may be further than what was read of it: the next record's line, and the first record. */
  readonly position: () => { readonly line: number; readonly header: readonly string[] };
}

function records(file: InputFile): Parsing {
  let line = 1;
  let header: readonly string[] = [];
  const options: Options<ParsedRecord, string[]> = {
    ...OPTIONS,
    on_record: (cells): ParsedRecord => {
      const first = line;
      line += 1 + lineBreaks(cells);
      if (header.length === 0 && !isBlank(cells)) header = cells;
      return { cells, line: first };
    },
  };
  // The types of parse have no room for records that on_record makes into something else.
  const parser = parse(options as unknown as Options);
  // The parser is destroyed with whatever error ends the pipeline, and its reader throws it.
  pipeline(Readable.from(texts(file)), parser, () => {});
  return { parser, position: () => ({ line, header }) };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

async function* texts(file: InputFile): AsyncGenerator<string> {
  for await (const { text } of wholeLines(file)) yield text;
}

/** How far the line number runs on within a row. The parser's own count takes CR LF in quotes for two. */
function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.match(LINE_BREAK)?.length ?? 0;
  }
  return breaks;
}

function cellsByColumn(values: readonly string[], { columns }: CsvHeader): Map<string, string> {
  const cells = new Map<string, string>();
  for (let index = 0; index < columns.length; index++) {
    const value = values[index]!;
    if (value !== "" && columns[index] !== "") cells.set(columns[index]!, value);
  }
  return cells;
}

function brokenSyntax(
  error: CsvError,
  file: InputFile,
  { line, header }: ReturnType<Parsing["position"]>,
): BrokenFileError {
  const index: unknown = Reflect.get(error, "column");
  if (typeof index === "number" && index > IMPORT_LIMITS.columns) {
    return new BrokenFileError({ file: file.name, line, problem: tooManyColumns("The row") });
  }
  const column = typeof index === "number" ? header[index] : undefined;
  const problem = SYNTAX_PROBLEMS[error.code] ?? "The row is not CSV.";
  return new BrokenFileError({ file: file.name, line, ...(column === undefined ? {} : { column }), problem });
}
