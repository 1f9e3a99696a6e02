import { sharedArray } from "./shared-array.js";
import type { Adjacency } from "./topology.js";

/** Groups claims by one of their ends, by counting sort: O(claims + entities), claims ascending within an entity. */
export function buildAdjacency(ends: Int32Array, otherEnds: Int32Array, entityCount: number): Adjacency {
  const offsets = sharedArray(Int32Array, entityCount + 1);
  for (const entity of ends) offsets[entity + 1]!++;
  for (let entity = 0; entity < entityCount; entity++) offsets[entity + 1]! += offsets[entity]!;
  const next = offsets.slice(0, entityCount);
  const claims = sharedArray(Int32Array, ends.length);
  const neighbours = sharedArray(Int32Array, ends.length);
  for (let claim = 0; claim < ends.length; claim++) {
    const place = next[ends[claim]!]!++;
    claims[place] = claim;
    neighbours[place] = otherEnds[claim]!;
  }
  return { offsets, claims, neighbours };
}
