import { wellFormed } from "./well-formed.js";

/**
 * A value as JSON on one line, whatever a reader takes for the end of a line. Lone surrogates, which strict readers refuse even
 * as escapes, become U+FFFD.
 */
export function jsonText(value: unknown): string {
  return encodable(value)
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function encodable(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\ud")
    ? JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? wellFormed(part) : part))
    : text;
}

/** What isn't written as it is: most texts have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among the ones that are looked for.
const SPECIAL = /["\\\u0000-\u001F\u2028\u2029\uD800-\uDFFF]/;

/** A value as {@link jsonText} writes it, sooner where it is a text, a number or a list of those, as most columns are. */
export function jsonCell(value: unknown): string {
  if (typeof value === "string") return SPECIAL.test(value) ? jsonText(value) : `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(jsonCell).join(",")}]`;
  return Number.isFinite(value) ? String(value) : jsonText(value);
}

/** One more member of a JSON object that has some, by a plain name; nothing where there is no value. */
export function jsonMember(name: string, value: unknown): string {
  return value === undefined ? "" : `,"${name}":${jsonCell(value)}`;
}

/** The items of a JSON array without its brackets, each turned into what stands for it and on its own line. */
export async function* jsonItems<Value>(
  values: AsyncIterable<Value> | Iterable<Value>,
  turn: (value: Value) => unknown = (value) => value,
): AsyncGenerator<string> {
  let separator = "\n";
  for await (const value of values) {
    yield `${separator}${jsonText(turn(value))}`;
    separator = ",\n";
  }
}
