import { BadInputError } from "../../../domain/errors.js";
import { KNOWN_COLUMNS } from "../decode/columns.js";
import { nearest } from "../nearest.js";
import type { RecordSort } from "../row.js";
import type { Mapping } from "./mapping.js";
import type { CellSpec, MappingSpec } from "./mapping-schema.js";
import { pathText } from "./read-mapping.js";
import {
  type MappedRow,
  MappingMismatch,
  type Names,
  type RowTest,
  type RowValue,
  rdfNames,
  rowTest,
  rowValue,
} from "./row-value.js";

/** A value of a column: a text, or in RDF a list of texts. */
export type CellValue = string | readonly string[];

/** A value of a column, or a list of them: one for each object of a property. */
type CellMaker = (row: MappedRow, rowOf: RowOfObject) => CellValue | undefined;

/** The same row, seen from one object of its subject. */
export type RowOfObject = (object: string) => MappedRow;

/** A record that a mapping makes of a row, ready to be made. */
export interface PreparedRecord {
  readonly sort: RecordSort;
  readonly ifAbsent: boolean;
  /** In RDF: positions of the properties for each object of which it is made. */
  readonly each: readonly number[] | undefined;
  readonly when: RowTest | undefined;
  readonly columns: readonly (readonly [column: string, value: CellMaker])[];
}

/** A record that was made of a row. */
export interface MappedRecord {
  readonly sort: RecordSort;
  readonly ifAbsent: boolean;
  readonly values: ReadonlyMap<string, CellValue>;
}

/** The column without which a record is none: where it has no value, nothing in the mapping matches the row. */
const TELLING: Readonly<Record<RecordSort, string>> = { source: "id", entity: "kind", claim: "type" };

/** The record of a row; undefined where nothing matches it. */
export function recordOf(
  { sort, ifAbsent, columns }: PreparedRecord,
  row: MappedRow,
  rowOf: RowOfObject = () => row,
): MappedRecord | undefined {
  const values = new Map<string, CellValue>();
  for (const [column, value] of columns) {
    const made = value(row, rowOf);
    if (made !== undefined) values.set(column, made);
  }
  return values.has(TELLING[sort]) ? { sort, ifAbsent, values } : undefined;
}

/** Prepares the records of a mapping for a file. Throws BAD_USER_INPUT, by path, for what the file or the graph does not have. */
export function prepareMapping(mapping: Mapping, given: Pick<Names, "position" | "rdf">): readonly PreparedRecord[] {
  try {
    const names = { ...given, lookups: mapping.lookups };
    const defined = new Map<string, { readonly position: number; readonly value: RowValue }>();
    for (const [name, spec] of Object.entries(mapping.spec.define ?? {})) {
      const value = rowValue(spec, { ...names, defined: new Map(defined) }, ["define", name]);
      defined.set(name, { position: defined.size, value });
    }
    return mapping.spec.records.map((record, index) =>
      prepareRecord(record, { ...names, defined }, ["records", index]),
    );
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
    return [column, cellMaker(value, names, [...path, key, column])] as const;
  });
  return {
    sort,
    ifAbsent: spec.ifAbsent ?? false,
    each: spec.each === undefined ? undefined : positionsOf(spec.each, names, [...path, "each"]),
    when: spec.when === undefined ? undefined : rowTest(spec.when, names, [...path, "when"]),
    columns,
  };
}

function sortOf(spec: RecordSpec): readonly [RecordSort, "entity" | "relationship" | "source"] {
  if (spec.entity !== undefined) return ["entity", "entity"];
  return spec.relationship !== undefined ? ["claim", "relationship"] : ["source", "source"];
}

function cellMaker(spec: CellSpec, names: Names, path: Path): CellMaker {
  if (typeof spec !== "object" || !("each" in spec)) return rowValue(spec, names, path);
  const positions = positionsOf(spec.each, names, [...path, "each"]);
  const value = rowValue(spec.value ?? { column: "@object" }, names, [...path, "value"]);
  return (row, rowOf) => {
    const texts = positions.flatMap((position) => row.all?.(position) ?? []).map((object) => value(rowOf(object)));
    const found = [...new Set(texts.filter((text) => text !== undefined))];
    return found.length === 0 ? undefined : found;
  };
}

function positionsOf(each: string | readonly string[], names: Names, path: Path): number[] {
  rdfNames(names, path);
  return (typeof each === "string" ? [each] : each).map((property) => names.position(property, path));
}
