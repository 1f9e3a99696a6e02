import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { SubgraphStream } from "../../domain/subgraph.js";
import { type ExportContext, exportRecords } from "./export-records.js";
import { ENTITY_COLUMNS, type FlatType, flatValue, RELATIONSHIP_COLUMNS, SOURCE_COLUMNS } from "./flat-columns.js";
import { jsonText } from "./json-text.js";

/** Rows of a group, which is in memory as a whole: readers want many, and 10,000 relationships are some 10 MB. */
const GROUP_ROWS = 10_000;

type ColumnType = FlatType | "list";

/** Lists of texts, which are lists here. */
const LISTS = { aliases: "list", minerals: "list" } as const;

/** `record` says what a row is: entity, relationship or source. A column that two of them have stands there once. */
const COLUMNS: Readonly<Record<string, ColumnType>> = {
  record: "string",
  id: "string",
  from: "string",
  to: "string",
  ...RELATIONSHIP_COLUMNS,
  ...ENTITY_COLUMNS,
  ...SOURCE_COLUMNS,
  ...LISTS,
};

/**
 * One table in Parquet, its columns those of CSV with their types: numbers are doubles, lists of texts lists, dates and instants texts,
 * since dates may be partial, and lists of records JSON. A row group at a time is in memory. The provenance is metadata of the
 * file under the key `provenance`, in JSON: its footer comes last.
 */
export async function* writeParquet(graph: SubgraphStream, context?: ExportContext): AsyncGenerator<Uint8Array> {
  const records = await exportRecords(graph, context);
  const bytes = new ByteWriter();
  const file = new ParquetWriter({ writer: bytes, schema: [...SCHEMA], createdBy: "lodegraph" });
  for await (const rows of inGroups(rowsOf(records))) {
    file.write({ columnData: columnsOf(rows), rowGroupSize: rows.length });
    yield taken(bytes);
  }
  const provenance = records.provenance();
  if (provenance !== undefined) file.kvMetadata = [{ key: "provenance", value: jsonText(provenance) }];
  file.finish();
  yield taken(bytes);
}

type Row = Readonly<Record<string, unknown>>;

async function* rowsOf(records: Awaited<ReturnType<typeof exportRecords>>): AsyncGenerator<Row> {
  for await (const entity of records.entities()) yield { ...entity, record: "entity" };
  for await (const relationship of records.relationships()) yield { ...relationship, record: "relationship" };
  for (const source of records.sources()) yield { ...source, record: "source" };
}

async function* inGroups(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let group: Row[] = [];
  for await (const row of rows) {
    if (group.push(row) < GROUP_ROWS) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function columnsOf(rows: readonly Row[]) {
  return Object.entries(COLUMNS).map(([name, type]) => ({
    name,
    data: rows.map((row) => (type === "list" ? row[name] : flatValue(row[name])) ?? null),
    // Places of pages would be kept until the end of the file.
    offsetIndex: false,
  }));
}

/** What was written since the last time, so that it need not be kept. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}

const TYPES: Readonly<Record<FlatType, Partial<SchemaElement>>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};

const SCHEMA: readonly SchemaElement[] = [
  { name: "lodegraph", num_children: Object.keys(COLUMNS).length },
  ...Object.entries(COLUMNS).flatMap(([name, type]) => elements(name, type)),
];

function elements(name: string, type: ColumnType): SchemaElement[] {
  if (type !== "list") return [{ name, repetition_type: "OPTIONAL", ...TYPES[type] }];
  return [
    { name, repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...TYPES.string },
  ];
}
