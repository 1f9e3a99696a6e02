import { nearest } from "../nearest.js";
import { distinctSlugOf, slugOf } from "../slug-of.js";
import { readDate } from "./date-format.js";
import type { LookupTable } from "./lookup-table.js";
import type { ConditionSpec, ValueSpec } from "./mapping-schema.js";

/** A row of a table, or what is said of a subject in RDF, and values that were made of it already. */
export interface MappedRow {
  /** The text in a column; undefined or empty where there is none. */
  readonly cell: (position: number) => string | undefined;
  /** In RDF: all values of a column, each once, in the order of preference. */
  readonly all?: (position: number) => readonly string[];
  /** Values of `define`, in its order; each is made when it is first asked for. */
  readonly defined: (string | undefined)[];
  readonly made: boolean[];
}

/** Makes a value of a row; undefined where the row does not have it. */
export type RowValue = (row: MappedRow) => string | undefined;
/** Tells whether something holds of a row. */
export type RowTest = (row: MappedRow) => boolean;

/** What values may name. */
export interface Names {
  /** The position of a column. Throws {@link MappingMismatch} where there is no such column. */
  readonly position: (column: string | number, path: readonly (string | number)[]) => number;
  /** What a mapping of RDF may name besides; absent for tables. */
  readonly rdf?: RdfNames;
  readonly lookups: ReadonlyMap<string, LookupTable>;
  /** Values of `define` that stand before this one, with their positions. */
  readonly defined: ReadonlyMap<string, { readonly position: number; readonly value: RowValue }>;
}

/** How IRIs are written in a mapping. */
export interface RdfNames {
  /** The IRI that a text stands for, where it is an IRI in angle brackets or begins with a prefix; any other text as it is. */
  readonly term: (text: string) => string;
  /** What stands in an IRI behind the longest prefix that it begins with; another text as it is. */
  readonly local: (iri: string) => string;
}

/** Something in a mapping does not fit the file or the mapping itself. `path` leads to it. */
export class MappingMismatch extends Error {
  override readonly name = "MappingMismatch";

  constructor(
    readonly path: readonly (string | number)[],
    message: string,
  ) {
    super(message);
  }
}

/** Prepares a value, so that each row costs as little as can be. Throws {@link MappingMismatch} for a name that is not there. */
export function rowValue(spec: ValueSpec, names: Names, path: readonly (string | number)[]): RowValue {
  if (typeof spec !== "object") {
    const constant = String(spec);
    return () => constant;
  }
  const inner = (key: string, value: ValueSpec) => rowValue(value, names, [...path, key]);
  if ("column" in spec) return columnValue(spec.column, names, [...path, "column"]);
  if ("use" in spec) return definedValue(spec.use, names, [...path, "use"]);
  if ("template" in spec) return templateValue(spec.template, names, [...path, "template"]);
  if ("slug" in spec) return slugValue(inner("slug", spec.slug), spec.distinct ?? false);
  if ("local" in spec) {
    const iri = inner("local", spec.local);
    const { local } = rdfNames(names, [...path, "local"]);
    return (row) => {
      const text = iri(row);
      return text === undefined ? undefined : local(text);
    };
  }
  if ("lookup" in spec) return lookupValue(spec, names, path);
  if ("first" in spec) {
    const values = spec.first.map((value, index) => rowValue(value, names, [...path, "first", index]));
    return (row) => firstOf(values, row);
  }
  if ("choose" in spec) return choiceValue(spec, names, path);
  if ("number" in spec) {
    const number = inner("number", spec.number);
    return (row) => {
      const text = number(row);
      return text === undefined ? undefined : plainNumber(text, spec);
    };
  }
  const date = inner("date", spec.date);
  return (row) => {
    const text = date(row);
    return text === undefined ? undefined : readDate(text, spec.format);
  };
}

/** Prepares a condition. Throws {@link MappingMismatch} for a name that is not there. */
export function rowTest(spec: ConditionSpec, names: Names, path: readonly (string | number)[]): RowTest {
  if ("all" in spec) {
    const tests = spec.all.map((test, index) => rowTest(test, names, [...path, "all", index]));
    return (row) => tests.every((test) => test(row));
  }
  if ("any" in spec) {
    const tests = spec.any.map((test, index) => rowTest(test, names, [...path, "any", index]));
    return (row) => tests.some((test) => test(row));
  }
  if ("not" in spec) {
    const test = rowTest(spec.not, names, [...path, "not"]);
    return (row) => !test(row);
  }
  if ("property" in spec) return propertyTest(spec, names, [...path, "property"]);
  const value = rowValue(spec.value, names, [...path, "value"]);
  const tests = textTests(spec);
  return (row) => {
    const text = value(row);
    if (spec.present !== undefined && (text !== undefined) !== spec.present) return false;
    return tests.length === 0 || (text !== undefined && tests.every((test) => test(text)));
  };
}

function propertyTest(
  { property, is }: Extract<ConditionSpec, { property: string }>,
  names: Names,
  path: readonly (string | number)[],
): RowTest {
  const { term } = rdfNames(names, path);
  const position = names.position(property, path);
  const wanted = is === undefined ? undefined : new Set((typeof is === "string" ? [is] : is).map(term));
  return ({ all }) => {
    const values = all?.(position) ?? [];
    return wanted === undefined ? values.length > 0 : values.some((text) => wanted.has(text));
  };
}

/** What a mapping of RDF may name. Throws {@link MappingMismatch} where the mapping is for tables. */
export function rdfNames({ rdf }: Names, path: readonly (string | number)[]): RdfNames {
  if (rdf === undefined) throw new MappingMismatch(path, "It is for mappings of RDF, which have the key rdf.");
  return rdf;
}

type TextTest = (text: string) => boolean;

function textTests(spec: Extract<ConditionSpec, { value: ValueSpec }>): TextTest[] {
  const tests: TextTest[] = [];
  if (spec.is !== undefined) {
    const allowed = new Set((Array.isArray(spec.is) ? spec.is : [spec.is]).map(String));
    tests.push((text) => allowed.has(text));
  }
  const any = (wanted: string | readonly string[] | undefined, test: (text: string, piece: string) => boolean) => {
    if (wanted === undefined) return;
    const pieces = typeof wanted === "string" ? [wanted] : wanted;
    tests.push((text) => pieces.some((piece) => test(text, piece)));
  };
  any(spec.startsWith, (text, piece) => text.startsWith(piece));
  any(spec.endsWith, (text, piece) => text.endsWith(piece));
  any(spec.contains, (text, piece) => text.includes(piece));
  if (spec.between !== undefined) {
    const [least, most] = spec.between;
    tests.push((text) => {
      const number = text.trim() === "" ? Number.NaN : Number(text);
      return number >= least && number <= most;
    });
  }
  return tests;
}

// Tables have bytes of other encodings and line breaks in their names; no record of ours may.
const CONTROL = /\p{Cc}/u;
const CONTROLS = /[\p{Cc}\s]+/gu;

function columnValue(column: string | number, names: Names, path: readonly (string | number)[]): RowValue {
  const position = names.position(column, path);
  return ({ cell }) => {
    const text = cell(position);
    if (text === undefined) return undefined;
    const plain = CONTROL.test(text) ? text.replace(CONTROLS, " ").trim() : text.trim();
    return plain === "" ? undefined : plain;
  };
}

function definedValue(name: string, names: Names, path: readonly (string | number)[]): RowValue {
  const found = names.defined.get(name);
  if (found === undefined) throw new MappingMismatch(path, noSuch("defined value", name, names.defined.keys()));
  const { position, value } = found;
  return (row) => {
    if (row.made[position] !== true) {
      row.defined[position] = value(row);
      row.made[position] = true;
    }
    return row.defined[position];
  };
}

const SLOT = /\{([^{}]*)\}/;

/** A text with columns, or defined values, in braces; absent where one of them is. */
function templateValue(template: string, names: Names, path: readonly (string | number)[]): RowValue {
  const pieces = template.split(SLOT).map((piece, index): RowValue => {
    if (index % 2 === 0) return () => piece;
    if (names.defined.has(piece)) return definedValue(piece, names, path);
    return columnValue(/^\d+$/.test(piece) ? Number(piece) : piece, names, path);
  });
  return (row) => {
    let text = "";
    for (const piece of pieces) {
      const found = piece(row);
      if (found === undefined) return undefined;
      text += found;
    }
    return text;
  };
}

/** Slugs that are remembered at a time: most files name the same things over and over. */
const REMEMBERED = 100_000;

function slugValue(value: RowValue, distinct: boolean): RowValue {
  const make = distinct ? distinctSlugOf : slugOf;
  const known = new Map<string, string | undefined>();
  return (row) => {
    const text = value(row);
    if (text === undefined) return undefined;
    let slug = known.get(text);
    if (slug === undefined) {
      slug = make(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, slug);
    }
    return slug;
  };
}

function lookupValue(
  spec: Extract<ValueSpec, { lookup: string }>,
  names: Names,
  path: readonly (string | number)[],
): RowValue {
  const table = names.lookups.get(spec.lookup);
  if (table === undefined) {
    throw new MappingMismatch([...path, "lookup"], noSuch("table among lookups", spec.lookup, names.lookups.keys()));
  }
  if (!table.columns.has(spec.give)) {
    throw new MappingMismatch([...path, "give"], noSuch(`column of ${spec.lookup}`, spec.give, table.columns));
  }
  const of = rowValue(spec.of, names, [...path, "of"]);
  const { give, prefix = false } = spec;
  return (row) => {
    const text = of(row);
    return text === undefined ? undefined : table.find(text, prefix)?.get(give);
  };
}

function choiceValue(
  { choose, otherwise }: Extract<ValueSpec, { choose: readonly unknown[] }>,
  names: Names,
  path: readonly (string | number)[],
): RowValue {
  const choices = choose.map(({ when, value }, index) => ({
    test: rowTest(when, names, [...path, "choose", index, "when"]),
    value: rowValue(value, names, [...path, "choose", index, "value"]),
  }));
  const last = otherwise === undefined ? undefined : rowValue(otherwise, names, [...path, "otherwise"]);
  return (row) => {
    for (const { test, value } of choices) if (test(row)) return value(row);
    return last?.(row);
  };
}

function firstOf(values: readonly RowValue[], row: MappedRow): string | undefined {
  for (const value of values) {
    const text = value(row);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A number as our records write it; what is none stays as it is, so that the check of numbers names it. */
function plainNumber(
  text: string,
  { decimal = ".", thousands, times }: Extract<ValueSpec, { number: ValueSpec }>,
): string {
  const joined = thousands === undefined ? text : text.replaceAll(thousands, "");
  const plain = decimal === "," ? joined.replace(",", ".") : joined;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain)) return text;
  return String(Number(plain) * (times ?? 1));
}

/** The message for a name that is not among the known ones. */
export function noSuch(what: string, name: string, known: Iterable<string>): string {
  const like = nearest(name, known);
  return `There is no ${what} ${JSON.stringify(name)}.${like === undefined ? "" : ` Did you mean ${JSON.stringify(like)}?`}`;
}
