import { daySpan, type PartialDate } from "../../../domain/partial-date.js";
import type { CellReport } from "./decoder.js";

/** Reports a period that ends before it begins. Dates of unequal precision that share a day are a period. */
export function refuseInvertedPeriod(
  { validFrom, validTo }: { readonly validFrom?: PartialDate; readonly validTo?: PartialDate },
  report: CellReport,
): void {
  if (validFrom === undefined || validTo === undefined) return;
  const first = daySpan(validFrom)?.first;
  const last = daySpan(validTo)?.last;
  if (first !== undefined && last !== undefined && last < first) {
    report("validTo", `${validTo} is before validFrom, ${validFrom}.`, validFrom);
  }
}
