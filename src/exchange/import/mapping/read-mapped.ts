import type { InputFile } from "../input-file.js";
import { BrokenFileError } from "../readers/broken-file-error.js";
import { csvRecords, RFC_4180 } from "../readers/csv-records.js";
import type { ReadContext, Reader, Report } from "../readers/reader.js";
import { wholeLines } from "../readers/whole-lines.js";
import type { Row } from "../row.js";
import { KnownThings } from "./known-things.js";
import type { Mapping } from "./mapping.js";
import { type MappedRecord, type PreparedRecord, prepareMapping, recordOf } from "./prepare-mapping.js";
import { mappedSubjects } from "./read-mapped-rdf.js";
import { type MappedRow, MappingMismatch, type Names, noSuch } from "./row-value.js";

/** A reader of tables, or of RDF where the mapping is for RDF, that makes records of what it reads as the mapping says. */
export function mappedReader(mapping: Mapping): Reader {
  const read = mapping.spec.rdf === undefined ? mappedRows : mappedSubjects;
  return (file, report, context) => read(mapping, file, { report, context });
}

/** What rows that are left out are counted as. */
const UNMATCHED = "rows that nothing in the mapping matches";

interface Told {
  readonly report: Report;
  readonly context: ReadContext;
}

async function* mappedRows(mapping: Mapping, file: InputFile, { report, context }: Told): AsyncGenerator<Row> {
  const { header = true, columns } = mapping.spec.table ?? {};
  const encoding = mapping.dialect.encoding ?? RFC_4180.encoding;
  const separator = mapping.dialect.separator ?? (await separatorOf(file, encoding));
  const known = new KnownThings();
  let prepared: readonly PreparedRecord[] | undefined;
  let width = 0;
  for await (const { cells, line } of csvRecords(file, { ...RFC_4180, ...mapping.dialect, separator })) {
    const place = { file: file.name, line };
    if (prepared === undefined) {
      width = cells.length;
      const named = columns ?? (header ? cells.map((cell) => cell.trim()) : []);
      prepared = prepareMapping(mapping, { position: positionIn(named, width) });
      if (header) continue;
    }
    if (cells.length !== width) {
      report({ ...place, problem: `The row has ${cells.length} values; the first has ${width}.` });
      continue;
    }
    const records = recordsOf(prepared, cells);
    if (records !== undefined) {
      for (const { sort, ifAbsent, values } of records) {
        if (known.has(sort, values)) continue;
        yield { ...place, sort, cells: values, ...(ifAbsent ? { ifAbsent } : {}) };
      }
    } else if (mapping.spec.unmatched === "skip") {
      context.passOver(UNMATCHED);
    } else {
      report({
        ...place,
        problem: "Nothing in the mapping matches the row. Add what is missing, or say `unmatched: skip`.",
      });
    }
  }
  if (prepared === undefined) throw new BrokenFileError({ file: file.name, line: 1, problem: "The file is empty." });
}

/** What separators are looked for, in this order, in the first line of a file whose mapping does not name one. */
const SEPARATORS = ["\t", ";", ",", "|"] as const;

async function separatorOf(file: InputFile, encoding: Parameters<typeof wholeLines>[1]): Promise<string> {
  const { onBytes: _, ...uncounted } = file;
  for await (const { text } of wholeLines(uncounted, encoding)) {
    const [first = ""] = text.split("\n");
    return SEPARATORS.find((separator) => first.includes(separator)) ?? RFC_4180.separator;
  }
  return RFC_4180.separator;
}

/** The records of a row; undefined where nothing matches it. */
function recordsOf(prepared: readonly PreparedRecord[], cells: readonly string[]): MappedRecord[] | undefined {
  const row: MappedRow = { cell: (position) => cells[position], defined: [], made: [] };
  const made: MappedRecord[] = [];
  for (const record of prepared) {
    if (record.when !== undefined && !record.when(row)) continue;
    const found = recordOf(record, row);
    if (found === undefined) return undefined;
    made.push(found);
  }
  return made.length === 0 ? undefined : made;
}

/** Finds the columns of a file with this header. */
function positionIn(header: readonly string[], width: number): Names["position"] {
  const columns = new Map(header.map((column, index) => [column, index]));
  return (column, path) => {
    const position = typeof column === "number" ? column - 1 : columns.get(column);
    if (position === undefined) throw new MappingMismatch(path, noSuch("column", String(column), columns.keys()));
    if (position >= width) throw new MappingMismatch(path, `There is no column ${column}; the file has ${width}.`);
    return position;
  };
}
