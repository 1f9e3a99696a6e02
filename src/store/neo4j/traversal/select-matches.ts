import type { StorePatternQuery } from "../../store-traversals.js";
import type { PathRow } from "./find-paths.js";

/** A path that follows a pattern, as the statements answer it. */
export interface MatchRow extends PathRow {
  /** Ids of its ends, and of its claims. */
  readonly start: string;
  readonly end: string;
  readonly ids: readonly string[];
}

/** Of paths that were found in several ways, those that a selector wants of each pair of a start and an end, in the order of the answer: one more than the limit where there is one. */
export function selectMatches(
  found: readonly (readonly MatchRow[])[],
  { selector, k, limit }: Pick<StorePatternQuery, "selector" | "k" | "limit">,
): MatchRow[] {
  const distinct = new Map(found.flat().map((row) => [JSON.stringify([row.start, row.claims]), row]));
  const pairs = new Map<string, { count: number; readonly shortest: number }>();
  const selected: MatchRow[] = [];
  for (const row of [...distinct.values()].sort(inOrder)) {
    const key = JSON.stringify([row.start, row.end]);
    const pair = pairs.get(key) ?? { count: 0, shortest: row.ids.length };
    pairs.set(key, pair);
    const isWanted = {
      ANY_SHORTEST: pair.count < 1,
      ALL_SHORTEST: row.ids.length === pair.shortest,
      SHORTEST_K: pair.count < k,
    }[selector];
    if (!isWanted) continue;
    pair.count++;
    selected.push(row);
    if (selected.length > limit) break;
  }
  return selected;
}

function inOrder(a: MatchRow, b: MatchRow): number {
  if (a.ids.length !== b.ids.length) return a.ids.length - b.ids.length;
  for (const [at, id] of a.ids.entries()) if (id !== b.ids[at]) return id < b.ids[at]! ? -1 : 1;
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}
