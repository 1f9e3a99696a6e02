import { BadInputError } from "./errors.js";

/** A calendar date of reduced precision, ISO 8601: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years 0001 to 9999. */
export type PartialDate = string;

/** An interval of whole days, both ends included, counted from 1970-01-01. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

const SHAPE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Whether the text is a partial date that exists in the calendar (2023-02-29 does not). */
export function isPartialDate(text: string): boolean {
  return daySpan(text) !== undefined;
}

/** The days that a partial date covers: `2024-02` is the 29 days of that month. Undefined where it is no date. */
export function daySpan(text: string): DaySpan | undefined {
  // Cut by place: groups of the shape would cost as much as all the rest, for each claim of an export.
  if (!SHAPE.test(text)) return undefined;
  const parts = datePartsOf(text);
  const year = Number(text.slice(0, 4));
  if (year === 0) return undefined;
  if (parts === 1) return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1 };
  const month = Number(text.slice(5, 7));
  if (month < 1 || month > 12) return undefined;
  const first = dayNumber(year, month, 1);
  const last = dayNumber(year, month + 1, 1) - 1;
  if (parts === 2) return { first, last };
  const day = first + Number(text.slice(8)) - 1;
  return day < first || day > last ? undefined : { first: day, last: day };
}

/** As {@link daySpan}, but a text that is no date is an error that names the argument. */
export function requireDaySpan(text: string, argument?: string): DaySpan {
  const span = daySpan(text);
  if (span === undefined) throw new BadInputError(notADate(text), argument);
  return span;
}

/** How much a partial date says: 1, its year; 2, its month too; 3, its day too. */
export type DateParts = 1 | 2 | 3;

/** Characters of a partial date with so many parts. */
const LENGTH_OF_PARTS = { 1: "YYYY".length, 2: "YYYY-MM".length, 3: "YYYY-MM-DD".length } as const;

/** How many parts a partial date has. */
export function datePartsOf(date: PartialDate): DateParts {
  return date.length === LENGTH_OF_PARTS[1] ? 1 : date.length === LENGTH_OF_PARTS[2] ? 2 : 3;
}

/** The partial date with so many parts that a day, counted from 1970-01-01, is in. */
export function partialDateOf(day: number, parts: DateParts): PartialDate {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, LENGTH_OF_PARTS[parts]);
}

/** What is said of a text that is no partial date. */
export function notADate(text: string): string {
  return `${JSON.stringify(text)} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, for example 2010 or 2025-10-28.`;
}

/** A day, counted from 1970-01-01, as YYYY-MM-DD. It must lie in the years 0001 to 9999. */
export function isoDay(day: number): PartialDate {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A partial date in English, as precise as it is given: 2024; October 2025; 28 October 2025. */
export function spellPartialDate(date: PartialDate): string {
  const parts = datePartsOf(date);
  if (parts === 1) return date;
  const month = `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
  return parts === 2 ? month : `${Number(date.slice(8))} ${month}`;
}

/** Days in 400 years of the Gregorian calendar, after which it repeats. */
const DAYS_OF_ERA = 146_097;
/** From the first of March of the year 0 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

/**
 * The day of a date of the Gregorian calendar, counted from 1970-01-01; `month` may be 13, the first of the next year. Howard Hinnant's
 * days_from_civil (chrono-Compatible Low-Level Date Algorithms, 2013): years begin in March, so that leap days come last.
 */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const yearOfEra = years - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_ERA + dayOfEra - DAYS_BEFORE_1970;
}
