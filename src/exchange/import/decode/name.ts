import type { Name } from "../../../domain/entity.js";
import { citations } from "./citation.js";
import { type DecodedRow, optional, required } from "./column-table.js";
import { recordsOf } from "./list.js";
import { FRACTION, number } from "./scalar.js";
import { name, text } from "./text.js";

const NAME_COLUMNS = {
  text: required(name),
  note: optional(text),
  confidence: optional(number(FRACTION)),
  citations: optional(citations),
} as const;

/** The further names of an entity, as JSON and YAML write them. */
export const names = recordsOf(NAME_COLUMNS);

/** All further names: those with what is known of them, then plain aliases that are not among them nor the name itself. */
export function namesOf(
  main: string,
  described: readonly DecodedRow<typeof NAME_COLUMNS>[],
  aliases: readonly string[],
): Name[] {
  const whole = described.map((columns) => ({
    ...columns,
    confidence: columns.confidence ?? 1,
    citations: columns.citations ?? [],
  }));
  const known = new Set([main, ...described.map((columns) => columns.text)]);
  const plain = aliases
    .filter((alias) => !known.has(alias))
    .map((alias) => ({ text: alias, confidence: 1, citations: [] }));
  return [...whole, ...plain];
}
