import type { ClaimContent } from "../../domain/claim.js";
import { type DateParts, datePartsOf, type PartialDate, partialDateOf } from "../../domain/partial-date.js";
import type { ClaimColumns } from "./topology.js";

/** Bits that the parts of one date take; no parts stand for no date. */
const BITS = 2;
const MASK = (1 << BITS) - 1;

type DateColumns = Pick<ClaimColumns, "validFrom" | "validTo" | "dateParts">;

/** How precise both dates of a claim are, as one small number: with the days that they bound, enough to write them as they were given. */
export function packedDateParts({ validFrom, validTo }: Pick<ClaimContent, "validFrom" | "validTo">): number {
  return partsOf(validFrom) | (partsOf(validTo) << BITS);
}

/** The date from which a claim holds, as it was given. */
export function validFromOf({ validFrom, dateParts }: DateColumns, claim: number): PartialDate | undefined {
  return beginOf(validFrom[claim]!, dateParts[claim]!);
}

/** The same by what its columns say of it: its first day, and its {@link packedDateParts}. */
export function beginOf(validFrom: number, dateParts: number): PartialDate | undefined {
  return dateOf(validFrom, dateParts & MASK);
}

/** The last date on which a claim holds, as it was given: none for a moment that says nothing of its end. */
export function validToOf({ validTo, dateParts }: DateColumns, claim: number): PartialDate | undefined {
  return dateOf(validTo[claim]!, dateParts[claim]! >> BITS);
}

function partsOf(date: PartialDate | undefined): DateParts | 0 {
  return date === undefined ? 0 : datePartsOf(date);
}

/** Dates as they are written, by day and parts: few differ, and each is asked for again and again. */
const written = new Map<number, PartialDate>();
/** More than the days of a century. */
const MOST_WRITTEN = 50_000;

function dateOf(day: number, parts: number): PartialDate | undefined {
  if (parts === 0) return undefined;
  const key = day * (1 << BITS) + parts;
  let date = written.get(key);
  if (date === undefined) {
    date = partialDateOf(day, parts as DateParts);
    if (written.size >= MOST_WRITTEN) written.clear();
    written.set(key, date);
  }
  return date;
}
