import { type FileMetaData, parquetMetadata, parquetReadObjects } from "hyparquet";
import { BadInputError } from "../../domain/errors.js";
import { carriedProvenance, type ExportedRecords, type FoundRecord, parsedJson } from "./exported-file.js";
import { isRecordKind, nestedValue } from "./flat-record.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads the table that the format PARQUET writes, also where another program has written it anew with its metadata, not compressed or with
 * Snappy. Anything else is BAD_USER_INPUT.
 */
export async function readParquet(bytes: Uint8Array): Promise<ExportedRecords> {
  // The reader wants a buffer of its own.
  const file = new Uint8Array(bytes).buffer;
  const metadata = metadataOf(file);
  const carried = metadata.key_value_metadata?.find(({ key }) => key === "provenance")?.value;
  const provenance = carriedProvenance(carried && parsedJson(carried, "The provenance"));
  const rows = await parquetReadObjects({ file, metadata }).catch(refuse);
  return { provenance, records: rows.map(recordOf) };
}

function metadataOf(file: ArrayBuffer): FileMetaData {
  try {
    return parquetMetadata(file);
  } catch (cause) {
    return refuse(cause);
  }
}

function refuse(cause: unknown): never {
  throw new BadInputError(
    `The file can't be read as Parquet: ${cause instanceof Error ? cause.message : String(cause)}`,
  );
}

function recordOf({ record: kind, ...cells }: Row): FoundRecord {
  if (!isRecordKind(kind))
    throw new BadInputError(`The table has a row whose record is ${JSON.stringify(kind ?? "")}.`);
  const record: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === null || cell === undefined) continue;
    record[column] = typeof cell === "string" ? nestedValue(kind, column, cell) : plainValue(cell);
  }
  return { kind, record };
}

/** Other programs may write a whole number as one of 64 bits. */
function plainValue(cell: unknown): unknown {
  return typeof cell === "bigint" ? Number(cell) : cell;
}
