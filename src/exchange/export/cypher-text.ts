import { wellFormed } from "./well-formed.js";

/** A value of a property that is written out as it is: an expression of Cypher, made by the functions here. */
export type CypherExpression = string;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped.
const ESCAPED = /["\\](u?)|[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g;
const NAMED: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A text as a string literal on one line. Neo4j turns `\u` and four digits into a character before it looks at strings, also after another
 * backslash; so a `u` that follows a backslash is written by its number.
 */
export function cypherText(text: string): CypherExpression {
  return `"${wellFormed(text).replace(ESCAPED, escaped)}"`;
}

/** A number as a FLOAT, and a list of texts, a text or a boolean as themselves. The number must be finite. */
export function cypherValue(value: string | number | boolean | readonly string[]): CypherExpression {
  if (typeof value === "string") return cypherText(value);
  if (typeof value === "number") return /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
  return typeof value === "boolean" ? String(value) : `[${value.map(cypherText).join(", ")}]`;
}

/** A map literal. Its keys must be names of ours, which need no backticks; an undefined value is left out. */
export function cypherMap(values: Readonly<Record<string, CypherExpression | undefined>>): CypherExpression {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return `{${given.map(([key, value]) => `${key}: ${value}`).join(", ")}}`;
}

function escaped(match: string, u: string | undefined): string {
  if (u) return `${NAMED[match[0]!]}\\u0075`;
  return NAMED[match] ?? `\\u${match.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
