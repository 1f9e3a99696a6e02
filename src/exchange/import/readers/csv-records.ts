import { pipeline, Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "./broken-file-error.js";
import { tooManyColumns } from "./csv-header.js";
import { type Encoding, wholeLines } from "./whole-lines.js";

/** How a table is written. */
export interface CsvDialect {
  /** What stands between two cells. */
  readonly separator: string;
  /** What a cell may stand in, so that it can hold separators and line breaks; false where nothing is. */
  readonly quote: string | false;
  readonly encoding: Encoding;
}

/** RFC 4180, in UTF-8. */
export const RFC_4180: CsvDialect = { separator: ",", quote: '"', encoding: "utf-8" };

/** Blank lines and ragged rows come through, so that readers can pass over the one and name the other. */
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

/** One row of a table. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The rows of a table, the header among them, without blank ones. Throws {@link BrokenFileError} where the rest can't be read. */
export async function* csvRecords(file: InputFile, dialect: CsvDialect): AsyncGenerator<CsvRecord> {
  const { parser, position } = parsing(file, dialect);
  try {
    for await (const record of parser as AsyncIterable<CsvRecord>) if (!isBlank(record.cells)) yield record;
  } catch (error) {
    throw error instanceof CsvError ? brokenSyntax(error, file, position()) : error;
  }
}

interface Parsing {
  readonly parser: AsyncIterable<unknown>;
  /** How far the parser has come, which may be further than what was read of it: the next record's line, and the first record. */
  readonly position: () => { readonly line: number; readonly header: readonly string[] };
}

function parsing(file: InputFile, { separator, quote, encoding }: CsvDialect): Parsing {
  let line = 1;
  let header: readonly string[] = [];
  const options: Options<CsvRecord, string[]> = {
    ...OPTIONS,
    delimiter: separator,
    quote,
    on_record: (cells): CsvRecord => {
      const first = line;
      line += 1 + lineBreaks(cells);
      if (header.length === 0 && !isBlank(cells)) header = cells;
      return { cells, line: first };
    },
  };
  // The types of parse have no room for records that on_record makes into something else.
  const parser = parse(options as unknown as Options);
  // The parser is destroyed with whatever error ends the pipeline, and its reader throws it.
  pipeline(Readable.from(texts(file, encoding)), parser, () => {});
  return { parser, position: () => ({ line, header }) };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "");
}

async function* texts(file: InputFile, encoding: Encoding): AsyncGenerator<string> {
  for await (const { text } of wholeLines(file, encoding)) yield text;
}

/** How far the line number runs on within a row. The parser's own count takes CR LF in quotes for two. */
function lineBreaks(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.match(LINE_BREAK)?.length ?? 0;
  }
  return breaks;
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
