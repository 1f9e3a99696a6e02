import type { Bound, SupplyStage } from "../../../domain/claim.js";
import type { RelationshipType } from "../../../domain/relationship-type.js";
import type { McsRow } from "./mcs-row.js";
import { type PrintedPeriod, printedPeriod } from "./printed-period.js";
import { printedUnit } from "./printed-unit.js";
import { printedValue } from "./printed-value.js";

/** A figure of the release that says what a country produces, holds or supplies. */
export interface Figure {
  readonly type: Extract<RelationshipType, "PRODUCES" | "REFINES" | "HOLDS_RESERVES_OF" | "SUPPLIES">;
  /** 0 or more, in `unit`; percent for SUPPLIES. */
  readonly amount: number;
  readonly unit: string;
  /** ABOUT for an estimate of USGS; the bound of the cell comes before it. */
  readonly bound?: Bound;
  readonly stage?: SupplyStage;
  readonly period: PrintedPeriod;
}

/** The figure of a row; undefined where the row is about something else, or its cell holds no figure. */
export function figureOf(row: McsRow): Figure | undefined {
  const kind = kindOf(row);
  const value = printedValue(row.Value);
  const unit = printedUnit(row.Unit, row.Statistics_detail);
  const period = printedPeriod(row.Year);
  if (kind === undefined || value.kind !== "AMOUNT" || unit === undefined || period === undefined) return undefined;
  const bound = value.bound ?? (/\bEstimated\b/.test(row.Notes) ? "ABOUT" : undefined);
  return {
    ...kind,
    amount: value.quantity * unit.factor,
    unit: unit.unit,
    ...(bound === undefined ? {} : { bound }),
    period,
  };
}

const SALIENT = "Salient";
const REFINED = /refinery|smelter/i;
const MINED = /\bmine production\b/i;

function kindOf({
  Section,
  Statistics,
  Statistics_detail: detail,
}: McsRow): Pick<Figure, "type" | "stage"> | undefined {
  if (Section.startsWith(SALIENT)) return undefined;
  if (Statistics.startsWith("Import sources")) return { type: "SUPPLIES" };
  if (Statistics === "Reserves") return { type: "HOLDS_RESERVES_OF" };
  if (Statistics !== "Production") return undefined;
  if (REFINED.test(detail)) return { type: "REFINES", stage: "REFINING" };
  return MINED.test(detail) ? { type: "PRODUCES", stage: "MINING" } : { type: "PRODUCES" };
}
