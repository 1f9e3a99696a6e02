import { IMPORT_LIMITS } from "../import-limits.js";
import { nearest } from "../nearest.js";
import type { CellReport, Decoder } from "./decoder.js";

const SLUG = /^[a-z0-9][a-z0-9-]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what these look for.
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, but line breaks and tabs may stand in a text.
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Any text, as it stands: white space and line breaks are kept. */
export const text: Decoder<string> = (value, column, report) =>
  checked(value, { column, report, longest: IMPORT_LIMITS.textLength, forbidden: CONTROL_IN_TEXT });

/** A name: one line, without white space at its ends. */
export const name: Decoder<string> = (value, column, report) => {
  const found = checked(typeof value === "string" ? value.trim() : value, {
    column,
    report,
    longest: IMPORT_LIMITS.nameLength,
    forbidden: CONTROL,
  });
  if (found === "") report(column, "The name is empty.");
  return found === "" ? undefined : found;
};

/** Whether an entity may have this id. */
export function isSlug(id: string): boolean {
  return id.length <= IMPORT_LIMITS.idLength && SLUG.test(id);
}

/** The id of an entity. */
export const slug: Decoder<string> = (value, column, report) => {
  if (typeof value === "string" && isSlug(value)) return value;
  const like = typeof value === "string" ? nearestSlug(value) : undefined;
  report(
    column,
    `${shown(value)} is no entity id. Ids have lower-case letters, digits and hyphens only, at most ${IMPORT_LIMITS.idLength}.`,
    like,
  );
  return undefined;
};

/** The id of a source or claim: one line, without white space at its ends. */
export const id: Decoder<string> = (value, column, report) => {
  const found = checked(value, { column, report, longest: IMPORT_LIMITS.idLength, forbidden: CONTROL });
  if (found === undefined || found === found.trim()) return found === "" ? undefined : found;
  report(column, "The id has white space at an end.", found.trim());
  return undefined;
};

/** A text that must match a pattern as a whole. */
export function matching(pattern: RegExp): Decoder<string> {
  return (value, column, report) => {
    const found = checked(value, { column, report, longest: IMPORT_LIMITS.textLength, forbidden: CONTROL });
    if (found === undefined || pattern.test(found)) return found;
    report(column, `${shown(found)} is not of the form ${pattern.source}.`);
    return undefined;
  };
}

/** One of the texts of a table, written exactly so. */
export function oneOf<T extends string>(allowed: readonly T[], what: string): Decoder<T> {
  const known: ReadonlySet<unknown> = new Set(allowed);
  return (value, column, report) => {
    if (known.has(value)) return value as T;
    report(column, `${shown(value)} is no ${what}.`, typeof value === "string" ? nearest(value, allowed) : undefined);
    return undefined;
  };
}

/** A web address, http or https. */
export const url: Decoder<string> = (value, column, report) => {
  const found = checked(value, { column, report, longest: IMPORT_LIMITS.textLength, forbidden: CONTROL });
  if (found === undefined) return undefined;
  const parsed = URL.canParse(found) ? new URL(found) : undefined;
  if (/^https?:\/\/\S+$/i.test(found) && parsed !== undefined) return found;
  report(column, `${shown(found)} is no web address. It must begin with https:// or http:// and have no spaces.`);
  return undefined;
};

/** A value as messages show it: short, and in quotes if it is a text. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 80 ? `${json.slice(0, 80)}…` : json;
}

interface TextRule {
  readonly column: string;
  readonly report: CellReport;
  readonly longest: number;
  readonly forbidden: RegExp;
}

function checked(value: unknown, { column, report, longest, forbidden }: TextRule): string | undefined {
  const problem = problemOf(value, longest, forbidden);
  if (problem === undefined) return value as string;
  report(column, problem);
  return undefined;
}

function problemOf(value: unknown, longest: number, forbidden: RegExp): string | undefined {
  if (typeof value !== "string") return `${shown(value)} is no text. Write it in quotes.`;
  if (value.length > longest) return `The text has ${value.length} characters; the limit is ${longest}.`;
  if (forbidden.test(value)) return "The text has a control character in it.";
  return value.isWellFormed() ? undefined : "The text has half of a character in it (a lone surrogate).";
}

function nearestSlug(text: string): string | undefined {
  const made = text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return isSlug(made) ? made : undefined;
}
