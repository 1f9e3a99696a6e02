import type { ClaimContent } from "../../domain/claim.js";
import { type DaySpan, requireDaySpan } from "../../domain/partial-date.js";
import { relationshipType } from "../../domain/relationship-type.js";
import { packedDateParts } from "./claim-dates.js";
import type { ClaimRow } from "./claim-table.js";
import { UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "./topology.js";

type Dates = Pick<ClaimContent, "validFrom" | "validTo">;

/** Reads on which days claims hold; remembers dates, which repeat. */
export class ClaimValidity {
  private readonly spans = new Map<string, DaySpan>();

  /**
   * The days on which a claim holds: from the first day of validFrom through the last day of validTo, an open end unbounded.
   * What happens at a moment ends when it begins unless it says otherwise.
   */
  of(claim: Pick<ClaimContent, "type"> & Dates): Pick<ClaimRow, "validFrom" | "validTo" | "dateParts"> {
    const begin = claim.validFrom === undefined ? undefined : this.spanOf(claim.validFrom);
    const end = claim.validTo === undefined ? undefined : this.spanOf(claim.validTo);
    const openEnd = begin !== undefined && relationshipType(claim.type).moment ? begin.last : UNBOUNDED_FUTURE;
    return {
      validFrom: begin?.first ?? UNBOUNDED_PAST,
      validTo: end?.last ?? openEnd,
      dateParts: packedDateParts(claim),
    };
  }

  private spanOf(date: string): DaySpan {
    let span = this.spans.get(date);
    if (span === undefined) {
      span = requireDaySpan(date);
      this.spans.set(date, span);
    }
    return span;
  }
}
