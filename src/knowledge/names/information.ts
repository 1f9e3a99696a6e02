/** What any word or name tells at most, in bits: namesakes happen, however rare the name. */
const MOST_BITS = 14;
/** Entities that there are beside those of the graph: a word that a small graph has once is not as common as its size makes it seem. */
const ENTITIES_BEYOND = 10_000;

/**
 * What it tells, in bits, that two entities have something in common that `count` of `size` have: by how much less often it would be so by
 * chance (Newcombe 1959; Winkler's frequency-based weights).
 */
export function informationIn(count: number, size: number): number {
  return Math.min(MOST_BITS, Math.log2((size + ENTITIES_BEYOND) / Math.max(1, count)));
}
