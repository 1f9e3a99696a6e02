import { LIMITS } from "../domain/limits.js";
import { isPartialDate, type PartialDate } from "../domain/partial-date.js";
import { UsageError } from "./usage-error.js";

/** What an option may be given. */
export interface OptionValue<T> {
  /** What a value must be, as the end of "… must be". */
  readonly allowed: string;
  /** The value that a text stands for; undefined where it is not allowed. */
  read(text: string): T | undefined;
}

/** The value of an option's text. Throws a usage error that names the option and what is allowed. */
export function requireValue<T>(option: string, { allowed, read }: OptionValue<T>, text: string): T {
  const value = read(text);
  if (value === undefined) throw new UsageError(`${option} must be ${allowed}, not ${JSON.stringify(text)}.`);
  return value;
}

/** One of some names; case does not matter, and a hyphen is as good as an underscore. */
export function oneOf<T extends string>(names: readonly T[]): OptionValue<T> {
  const folded = new Map(names.map((name) => [fold(name), name]));
  return { allowed: `one of ${names.join(", ")}`, read: (text) => folded.get(fold(text)) };
}

/** A whole number, both ends included. */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): OptionValue<number> {
  const range = most === Number.MAX_SAFE_INTEGER ? `, ${least} or more` : ` from ${least} to ${most}`;
  return {
    allowed: `a whole number${range}`,
    read: (text) => (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  };
}

/** A number from 0 to 1. */
export const FRACTION: OptionValue<number> = {
  allowed: "a number from 0 to 1",
  read: (text) => (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 1 ? Number(text) : undefined),
};

/** A date that may leave out its day, or its month as well. */
export const PARTIAL_DATE: OptionValue<PartialDate> = {
  allowed: "a date: YYYY, YYYY-MM or YYYY-MM-DD",
  read: (text) => (isPartialDate(text) ? text : undefined),
};

/** A point in time, RFC 3339; given on in UTC. */
export const INSTANT: OptionValue<string> = {
  allowed: "an instant such as 2026-02-15T12:00:00Z",
  read: readInstant,
};

/** A state of the graph, as the schema takes it: what holds on a date, or what was known at an instant. */
export type GraphTime = { readonly asOf: PartialDate } | { readonly knownAt: string };

/** A date for what holds on it, or an instant for what was known then. */
export const GRAPH_TIME: OptionValue<GraphTime> = {
  allowed: "a date (YYYY, YYYY-MM or YYYY-MM-DD) or an instant such as 2026-02-15T12:00:00Z",
  read: (text) => {
    const instant = readInstant(text);
    return isPartialDate(text) ? { asOf: text } : instant === undefined ? undefined : { knownAt: instant };
  },
};

/** The id, name or alias of an entity, or the id of a source. */
export const REFERENCE: OptionValue<string> = {
  allowed: `a text of 1 to ${LIMITS.referenceLength} characters`,
  read: (text) => (text.trim() !== "" && text.length <= LIMITS.referenceLength ? text : undefined),
};

function readInstant(text: string): string | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i.exec(text) ?? [];
  const date = new Date(text);
  // Date would take 31 February for 3 March.
  return day === undefined || !isPartialDate(day) || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function fold(text: string): string {
  return text.trim().toUpperCase().replaceAll("-", "_");
}
