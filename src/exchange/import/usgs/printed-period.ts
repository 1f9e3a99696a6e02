import type { PartialDate } from "../../../domain/partial-date.js";

/** The years that a figure is of, both included. */
export interface PrintedPeriod {
  readonly validFrom: PartialDate;
  readonly validTo: PartialDate;
}

const YEARS = /^(\d{4})(?:[–-](\d{2}|\d{4}))?$/;

/** The years of a cell such as `2025` or `2021–24`. Undefined where it names none, or ends before it begins. */
export function printedPeriod(cell: string): PrintedPeriod | undefined {
  const [, first, last] = YEARS.exec(cell.trim()) ?? [];
  if (first === undefined) return undefined;
  const validTo = last === undefined ? first : `${first.slice(0, 4 - last.length)}${last}`;
  return validTo < first ? undefined : { validFrom: first, validTo };
}
