import {
  BOUNDS,
  type Bound,
  CLAIM_STATUSES,
  type ClaimContent,
  type ClaimStatus,
  SHARE_BASES,
  type ShareBasis,
  SUPPLY_STAGES,
  type SupplyStage,
} from "../../../domain/claim.js";
import { claimId } from "../../../domain/claim-id.js";
import type { ImportRecord } from "../../../domain/import-record.js";
import { RELATIONSHIP_TYPE_NAMES } from "../../../domain/relationship-type.js";
import type { Citation } from "../../../domain/source.js";
import { citations } from "./citation.js";
import { type DecodedRow, decodeColumns, optional, required } from "./column-table.js";
import type { CellReport } from "./decoder.js";
import { listOf } from "./list.js";
import { refuseInvertedPeriod } from "./period.js";
import { date, FRACTION, NOT_NEGATIVE, number } from "./scalar.js";
import { id, oneOf, slug, text } from "./text.js";

const DEFAULT_CONFIDENCE = { cited: 1, uncited: 0.5 } as const;
const DEFAULT_STATUS: ClaimStatus = "IN_EFFECT";

/** The columns of a claim. One citation may stand in the row; a list of them needs JSON or YAML. */
export const CLAIM_COLUMNS = {
  id: optional(id),
  type: required(oneOf(RELATIONSHIP_TYPE_NAMES, "type of relationship")),
  from: required(slug),
  to: required(slug),
  minerals: optional(listOf(slug)),
  validFrom: optional(date),
  validTo: optional(date),
  share: optional(number(FRACTION)),
  shareOf: optional(oneOf(Object.keys(SHARE_BASES) as ShareBasis[], "basis of a share")),
  stage: optional(oneOf(Object.keys(SUPPLY_STAGES) as SupplyStage[], "stage of supply")),
  quantity: optional(number(NOT_NEGATIVE)),
  bound: optional(oneOf(Object.keys(BOUNDS) as Bound[], "bound")),
  unit: optional(text),
  label: optional(text),
  confidence: optional(number(FRACTION)),
  status: optional(oneOf(Object.keys(CLAIM_STATUSES) as ClaimStatus[], "status of a claim")),
  source: optional(id),
  quote: optional(text),
  locator: optional(text),
  citations: optional(citations),
} as const;

type ClaimRow = DecodedRow<typeof CLAIM_COLUMNS>;

/** A row that makes a claim. Its id is made from its content where it gives none. */
export function decodeClaim(cells: ReadonlyMap<string, unknown>, report: CellReport): ImportRecord {
  const row = decodeColumns(CLAIM_COLUMNS, cells, report);
  const { id: given, source, quote, locator, citations: list, minerals = [], ...columns } = row;
  refuseInvertedPeriod(row, report);
  refuseIncomplete(row, report);
  const cited = source !== undefined || (list !== undefined && list.length > 0);
  const content: ClaimContent = {
    ...columns,
    minerals: [...minerals].sort(),
    confidence: columns.confidence ?? (cited ? DEFAULT_CONFIDENCE.cited : DEFAULT_CONFIDENCE.uncited),
    status: columns.status ?? DEFAULT_STATUS,
  };
  return { kind: "claim", claim: { ...content, id: given ?? claimId(content), citations: citationsOf(row) }, cited };
}

function citationsOf({ source, quote, locator, citations: list = [] }: ClaimRow): readonly Citation[] {
  if (source === undefined) return list;
  return [{ source, ...(quote === undefined ? {} : { quote }), ...(locator === undefined ? {} : { locator }) }];
}

/** Reports columns that mean nothing without another. */
function refuseIncomplete(row: ClaimRow, report: CellReport): void {
  if (row.shareOf !== undefined && row.share === undefined)
    report("shareOf", "There is no share that it is the whole of.");
  if (row.unit !== undefined && row.quantity === undefined) report("unit", "There is no quantity that it measures.");
  if (row.bound !== undefined && row.quantity === undefined && row.share === undefined) {
    report("bound", "There is neither a quantity nor a share that it qualifies.");
  }
  const places = [row.quote === undefined ? [] : ["quote"], row.locator === undefined ? [] : ["locator"]].flat();
  for (const column of row.source === undefined ? places : []) report(column, "There is no source that it stands in.");
  if (row.source !== undefined && row.citations !== undefined) {
    report("citations", "The row has a source as well. Write all citations in the one list.");
  }
}
