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

/** One more member of a JSON object that has some; nothing where there is no value. */
export function jsonMember(name: string, value: unknown): string {
  return value === undefined ? "" : `,${jsonText(name)}:${jsonText(value)}`;
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
