import { stringify } from "csv-stringify/sync";
import type { SubgraphStream } from "../../domain/subgraph.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import { ENTITY_COLUMNS, type FlatValue, flatValue, RELATIONSHIP_COLUMNS, SOURCE_COLUMNS } from "./flat-columns.js";
import { recordsInBlocks } from "./in-blocks.js";
import { jsonText } from "./json-text.js";
import { wellFormed } from "./well-formed.js";

/** `record` says what a row is: entity, relationship, source or export. A column that two of them have stands there once. */
const COLUMNS = [
  ...new Set([
    "record",
    "id",
    "from",
    "to",
    ...Object.keys(RELATIONSHIP_COLUMNS),
    ...Object.keys(ENTITY_COLUMNS),
    ...Object.keys(SOURCE_COLUMNS),
    "provenance",
  ]),
];

/**
 * What a spreadsheet would take for a formula, in its full-width forms too (Excel folds them). Apostrophes before it count, so
 * that taking one off such a cell always gives back the text.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One table (RFC 4180) of entities, relationships and sources. Tables have no comments, so the provenance is a last row. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it; numbers stay numbers. To have the text back, take one apostrophe off cells matching
 * `^'+[=+\-@\t\r\n＝＋－＠]`. No value and an empty text are the same here.
 */
export async function* writeCsv(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<string> {
  const records = await exportRecords(graph, context);
  yield line(COLUMNS);
  for await (const entity of records.entities()) yield row("entity", entity);
  yield* recordsInBlocks(records.relationshipBatches(), (relationship) => row("relationship", relationship));
  for (const source of records.sources()) yield row("source", source);
  const provenance = records.provenance();
  if (provenance !== undefined) {
    yield row("export", { id: provenance.content.hash, provenance: jsonText(provenance) });
  }
}

function row(record: string, columns: object): string {
  const values: Readonly<Record<string, unknown>> = { ...columns, record };
  return line(COLUMNS.map((column) => cell(flatValue(values[column]))));
}

function cell(value: FlatValue): string {
  if (typeof value !== "string") return value === undefined ? "" : String(value);
  const text = wellFormed(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

function line(cells: readonly string[]): string {
  // The library quotes delimiters and quotes by itself, but not a line break other than its own.
  return stringify([[...cells]], { record_delimiter: "\r\n", quoted_match: /[\r\n]|^\s|\s$/ });
}
