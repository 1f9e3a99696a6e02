import { parse } from "csv-parse/sync";
import { BadInputError } from "../../domain/errors.js";
import { carriedProvenance, type ExportedRecords, type FoundRecord, parsedJson } from "./exported-file.js";
import { isRecordKind, recordOfCells } from "./flat-record.js";

/** What the format CSV has put an apostrophe before. */
const ESCAPED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Reads the table that the format CSV writes. Other tables are BAD_USER_INPUT. */
export function readCsv(text: string): ExportedRecords {
  const records: FoundRecord[] = [];
  let provenance: unknown;
  for (const { record, ...cells } of rowsOf(text)) {
    const texts = Object.fromEntries(
      Object.entries(cells).map(([column, cell]) => [column, ESCAPED.test(cell) ? cell.slice(1) : cell]),
    );
    if (record === "export") provenance = parsedJson(texts.provenance ?? "", "The provenance");
    else if (isRecordKind(record)) records.push(recordOfCells(record, texts));
    else throw new BadInputError(`The table has a row whose record is ${JSON.stringify(record ?? "")}.`);
  }
  return { provenance: carriedProvenance(provenance), records };
}

function rowsOf(text: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true });
  } catch (cause) {
    throw new BadInputError(`The file is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
