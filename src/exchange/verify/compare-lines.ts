/** A line that two texts do not have alike. */
export interface LineDifference {
  /** Which of the two has it; both where one stands in the place of the other. */
  readonly in: "FIRST" | "SECOND" | "BOTH";
  /** Its number in the text that has it, from 1; in the first where both do. */
  readonly line: number;
  readonly first?: string;
  readonly second?: string;
}

/**
 * The lines that two texts do not have alike, those of the first in their order and then those of the second alone. Lines that are
 * merely elsewhere are alike; ones that differ between the same neighbours stand for each other. Ends of lines do not count.
 */
export function compareLines(first: string, second: string): LineDifference[] {
  const [before, after] = [linesOf(first), linesOf(second)];
  const places = new Map<string, number[]>();
  // From the end, so that the next place of a line is the last of its list.
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const line = after[index]!;
    const known = places.get(line);
    if (known === undefined) places.set(line, [index]);
    else known.push(index);
  }
  const missing = new Set(after.keys());
  const added: { readonly line: number; readonly behind: number }[] = [];
  let behind = -1;
  for (const [line, text] of before.entries()) {
    const place = places.get(text)?.pop();
    if (place === undefined) added.push({ line, behind });
    else {
      missing.delete(place);
      behind = place;
    }
  }

  const differences: LineDifference[] = [];
  let [gap, next] = [Number.NaN, 0];
  for (const { line, behind } of added) {
    if (behind !== gap) [gap, next] = [behind, behind + 1];
    const text = before[line]!;
    if (missing.delete(next)) differences.push({ in: "BOTH", line: line + 1, first: text, second: after[next++]! });
    else differences.push({ in: "FIRST", line: line + 1, first: text });
  }
  for (const line of missing) differences.push({ in: "SECOND", line: line + 1, second: after[line]! });
  return differences;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
