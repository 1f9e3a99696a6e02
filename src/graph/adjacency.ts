import type { Adjacency } from "./projection.js";

/** Groups claims by one of their ends, by counting sort: O(claims + entities), claims ascending within an entity. */
export function buildAdjacency(ends: Int32Array, entityCount: number): Adjacency {
  const offsets = new Int32Array(entityCount + 1);
  for (const entity of ends) offsets[entity + 1]!++;
  for (let entity = 0; entity < entityCount; entity++) offsets[entity + 1]! += offsets[entity]!;
  const next = offsets.slice(0, entityCount);
  const claims = new Int32Array(ends.length);
  for (let claim = 0; claim < ends.length; claim++) {
    const entity = ends[claim]!;
    claims[next[entity]!++] = claim;
  }
  return { offsets, claims };
}
