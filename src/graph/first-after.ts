import { firstAtOrAfter } from "./first-at-or-after.js";

/** The first index of a sorted list whose text is after the given one, by code units. O(log n + how often the text is there). */
export function firstAfter(sorted: readonly string[], text: string): number {
  let index = firstAtOrAfter(sorted, text);
  while (index < sorted.length && sorted[index] === text) index++;
  return index;
}
