import { BadInputError } from "../../../domain/errors.js";
import { KNOWN_COLUMNS } from "../decode/columns.js";
import type { InputFile } from "../input-file.js";
import { nearest } from "../nearest.js";
import { BrokenFileError } from "../readers/broken-file-error.js";
import { csvRecords, RFC_4180 } from "../readers/csv-records.js";
import type { ReadContext, Reader, Report } from "../readers/reader.js";
import { wholeLines } from "../readers/whole-lines.js";
import type { RecordSort, Row } from "../row.js";
import type { Mapping } from "./mapping.js";
import type { MappingSpec } from "./mapping-schema.js";
import { pathText } from "./read-mapping.js";
import {
  type MappedRow,
  MappingMismatch,
  type Names,
  type RowTest,
  type RowValue,
  rowTest,
  rowValue,
} from "./row-value.js";

/** A reader of tables that makes records of their rows as a mapping says. */
export function mappedReader(mapping: Mapping): Reader {
  return (file, report, context) => mappedRows(mapping, file, { report, context });
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
  let prepared: PreparedMapping | undefined;
  for await (const { cells, line } of csvRecords(file, { ...RFC_4180, ...mapping.dialect, separator })) {
    const place = { file: file.name, line };
    if (prepared === undefined) {
      prepared = prepare(mapping, columns ?? (header ? cells.map((cell) => cell.trim()) : []), cells.length);
      if (header) continue;
    }
    if (cells.length !== prepared.width) {
      report({ ...place, problem: `The row has ${cells.length} values; the first has ${prepared.width}.` });
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

interface PreparedRecord {
  readonly sort: RecordSort;
  readonly ifAbsent: boolean;
  readonly when: RowTest | undefined;
  readonly columns: readonly (readonly [column: string, value: RowValue])[];
}

interface PreparedMapping {
  readonly width: number;
  readonly records: readonly PreparedRecord[];
}

interface MappedRecord {
  readonly sort: RecordSort;
  readonly ifAbsent: boolean;
  readonly values: ReadonlyMap<string, string>;
}

/** The column without which a record is none: where it has no value, nothing in the mapping matches the row. */
const TELLING: Readonly<Record<RecordSort, string>> = { source: "id", entity: "kind", claim: "type" };

/** The records of a row; undefined where nothing matches it. */
function recordsOf({ records }: PreparedMapping, cells: readonly string[]): MappedRecord[] | undefined {
  const row: MappedRow = { cells, defined: [], made: [] };
  const made: MappedRecord[] = [];
  for (const { sort, ifAbsent, when, columns } of records) {
    if (when !== undefined && !when(row)) continue;
    const values = new Map<string, string>();
    for (const [column, value] of columns) {
      const text = value(row);
      if (text !== undefined) values.set(column, text);
    }
    if (!values.has(TELLING[sort])) return undefined;
    made.push({ sort, ifAbsent, values });
  }
  return made.length === 0 ? undefined : made;
}

/** Prepares a mapping for a file with these columns. Throws BAD_USER_INPUT, by path, for what the file or the graph does not have. */
function prepare(mapping: Mapping, header: readonly string[], width: number): PreparedMapping {
  try {
    const columns = new Map(header.map((column, index) => [column, index]));
    const names: Names = { columns, width, lookups: mapping.lookups, defined: new Map() };
    const defined = new Map(names.defined);
    for (const [name, spec] of Object.entries(mapping.spec.define ?? {})) {
      const value = rowValue(spec, { ...names, defined }, ["define", name]);
      defined.set(name, { position: defined.size, value });
    }
    return {
      width,
      records: mapping.spec.records.map((record, index) =>
        prepareRecord(record, { ...names, defined }, ["records", index]),
      ),
    };
  } catch (error) {
    if (!(error instanceof MappingMismatch)) throw error;
    throw new BadInputError(`${mapping.name}: ${pathText(error.path)}: ${error.message}`);
  }
}

type RecordSpec = NonNullable<MappingSpec["records"]>[number];
type Path = readonly (string | number)[];

function prepareRecord(spec: RecordSpec, names: Names, path: Path): PreparedRecord {
  const [sort, key] = sortOf(spec);
  const columns = Object.entries(spec[key] ?? {}).map(([column, value]) => {
    if (!KNOWN_COLUMNS[sort].has(column)) {
      const like = nearest(column, KNOWN_COLUMNS[sort]);
      const hint = like === undefined ? "" : ` Did you mean ${JSON.stringify(like)}?`;
      throw new MappingMismatch([...path, key, column], `A ${key} has no such column.${hint}`);
    }
    return [column, rowValue(value, names, [...path, key, column])] as const;
  });
  return {
    sort,
    ifAbsent: spec.ifAbsent ?? false,
    when: spec.when === undefined ? undefined : rowTest(spec.when, names, [...path, "when"]),
    columns,
  };
}

function sortOf(spec: RecordSpec): readonly [RecordSort, "entity" | "relationship" | "source"] {
  if (spec.entity !== undefined) return ["entity", "entity"];
  return spec.relationship !== undefined ? ["claim", "relationship"] : ["source", "source"];
}

/** Things that are remembered at a time, so that what each row says anew is passed on once. */
const REMEMBERED = 200_000;
const BETWEEN = "\u0000";

/** Entities and sources that were passed on with these very values. */
class KnownThings {
  readonly #known = new Map<string, string>();

  has(sort: RecordSort, values: ReadonlyMap<string, string>): boolean {
    const id = values.get("id");
    if (sort === "claim" || id === undefined) return false;
    const key = `${sort}${BETWEEN}${id}`;
    let content = "";
    for (const [column, text] of values) content += `${column}${BETWEEN}${text}${BETWEEN}`;
    if (this.#known.get(key) === content) return true;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, content);
    return false;
  }
}
