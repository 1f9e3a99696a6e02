import type { PathsAnswer } from "./operations.js";

/** Digits of a cost after the point that are shown. */
const COST_DIGITS = 4;

/** Paths as a person reads them, or why there are none: what is said of each outcome. */
export function pathsText(
  { paths, outcome, truncated }: PathsAnswer,
  { reasons, more }: { readonly reasons: Readonly<Record<string, string>>; readonly more: string },
): string {
  if (paths.length === 0) return `${outcome}: ${reasons[outcome] ?? "No path."}\n`;
  const blocks = paths.map(({ nodes, length, cost, confidence, explanation }, index) => {
    const route = nodes.map(({ name }) => name).join(" – ");
    const weighed = cost === length ? "" : `, cost ${Number(cost.toFixed(COST_DIGITS))}`;
    return `${index + 1}. ${route}  (length ${length}${weighed}, confidence ${confidence})\n${indented(explanation)}\n`;
  });
  return `${blocks.join("\n")}${truncated ? `\nThere are more: see ${more}.\n` : ""}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "   ");
}
