import {
  BOUNDS,
  type Bound,
  CLAIM_STATUSES,
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

const CONTENT_COLUMNS = {
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
} as const;

/** What a row has besides its content. One citation may stand in it; a list of them needs JSON or YAML. */
const OTHER_COLUMNS = {
  id: optional(id),
  source: optional(id),
  quote: optional(text),
  locator: optional(text),
  citations: optional(citations),
} as const;

/** The columns of a claim. */
export const CLAIM_COLUMNS = { ...OTHER_COLUMNS, ...CONTENT_COLUMNS } as const;

type ContentRow = DecodedRow<typeof CONTENT_COLUMNS>;
type OtherRow = DecodedRow<typeof OTHER_COLUMNS>;

/** A row that makes a claim. Its id is made from its content where it gives none. */
export function decodeClaim(cells: ReadonlyMap<string, unknown>, report: CellReport): ImportRecord {
  const columns = decodeColumns(CONTENT_COLUMNS, cells, report);
  const others = decodeColumns(OTHER_COLUMNS, cells, report);
  refuseInvertedPeriod(columns, report);
  refuseUnqualified(columns, report);
  refuseMisplaced(others, report);
  const citations = citationsOf(others);
  const cited = citations.length > 0;
  // Made of the row itself: a copy of each would be a good part of the cost of a load.
  const claim = Object.assign(columns, {
    minerals: columns.minerals === undefined ? [] : [...columns.minerals].sort(),
    confidence: columns.confidence ?? (cited ? DEFAULT_CONFIDENCE.cited : DEFAULT_CONFIDENCE.uncited),
    status: columns.status ?? DEFAULT_STATUS,
    citations,
  });
  return { kind: "claim", claim: Object.assign(claim, { id: others.id ?? claimId(claim) }), cited };
}

function citationsOf({ source, quote, locator, citations: list = [] }: OtherRow): readonly Citation[] {
  if (source === undefined) return list;
  return [{ source, ...(quote === undefined ? {} : { quote }), ...(locator === undefined ? {} : { locator }) }];
}

/** Reports columns that qualify one that is not there. */
function refuseUnqualified(row: ContentRow, report: CellReport): void {
  if (row.shareOf !== undefined && row.share === undefined)
    report("shareOf", "There is no share that it is the whole of.");
  if (row.unit !== undefined && row.quantity === undefined) report("unit", "There is no quantity that it measures.");
  if (row.bound !== undefined && row.quantity === undefined && row.share === undefined) {
    report("bound", "There is neither a quantity nor a share that it qualifies.");
  }
}

/** Reports places in no source, and citations given in two ways. */
function refuseMisplaced(row: OtherRow, report: CellReport): void {
  if (row.source !== undefined) {
    if (row.citations !== undefined)
      report("citations", "The row has a source as well. Write all citations in the one list.");
    return;
  }
  for (const column of ["quote", "locator"] as const) {
    if (row[column] !== undefined) report(column, "There is no source that it stands in.");
  }
}
