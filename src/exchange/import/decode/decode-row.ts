import type { ImportRecord } from "../../../domain/import-record.js";
import type { Report } from "../readers/reader.js";
import type { RecordSort, Row } from "../row.js";
import { decodeClaim } from "./claim.js";
import { refuseUnknown } from "./column-table.js";
import { KNOWN_COLUMNS, sortOfColumns } from "./columns.js";
import type { CellReport } from "./decoder.js";
import { decodeEntity } from "./entity.js";
import { withNoted } from "./noted.js";
import { decodeSource } from "./source.js";

const DECODERS: Readonly<
  Record<RecordSort, (cells: ReadonlyMap<string, unknown>, report: CellReport) => ImportRecord>
> = {
  source: decodeSource,
  entity: decodeEntity,
  claim: decodeClaim,
};

const NOTHING: ReadonlyMap<string, unknown> = new Map();

/** What is made of a row beyond what it says. */
export interface DecodeOptions {
  /** Whether each claim is to say when it was recorded. Absent: no. */
  readonly asRecorded?: boolean;
}

/** The record of a row, or undefined where something in it was reported. */
export function decodeRow(
  row: Row,
  report: Report,
  { asRecorded = false }: DecodeOptions = {},
): ImportRecord | undefined {
  const { file, line, cells } = row;
  const sort = row.sort ?? sortOfColumns(cells.keys());
  if (sort === undefined) {
    const problem =
      "The record is neither an entity (id, kind, name), a relationship (type, from, to) nor a source (id, title).";
    report({ file, line, problem });
    return undefined;
  }
  let sound = true;
  const reportCell: CellReport = (column, problem, nearest) => {
    sound = false;
    const value = cells.get(column) ?? row.noted?.get(column);
    report({
      file,
      line,
      column,
      problem,
      ...(nearest === undefined ? {} : { nearest }),
      ...(typeof value === "string" ? { value } : {}),
    });
  };
  // The fields of an entity depend on its kind: its decoder refuses what the kind does not have.
  if (sort !== "entity") refuseUnknown(cells, KNOWN_COLUMNS[sort], reportCell);
  const decoded = DECODERS[sort](cells, reportCell);
  const record = asRecorded ? withNoted(decoded, row.noted ?? NOTHING, reportCell) : decoded;
  return sound ? record : undefined;
}
