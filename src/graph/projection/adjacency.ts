import { sharedArray } from "./shared-array.js";
import type { Adjacency } from "./topology.js";

/** Which claims to group, by the entities at one end of all claims and at the other. */
interface Rows {
  readonly ends: Int32Array;
  readonly otherEnds: Int32Array;
  readonly entityCount: number;
  /** Their numbers, ascending; default: all claims. */
  readonly numbers?: Int32Array;
}

/** Groups claims by one of their ends, by counting sort: O(claims + entities), claims ascending within an entity. */
export function buildAdjacency({ ends, otherEnds, entityCount, numbers }: Rows): Adjacency {
  const count = numbers?.length ?? ends.length;
  const offsets = sharedArray(Int32Array, entityCount + 1);
  for (let index = 0; index < count; index++) offsets[ends[numbers?.[index] ?? index]! + 1]!++;
  for (let entity = 0; entity < entityCount; entity++) offsets[entity + 1]! += offsets[entity]!;
  const next = offsets.slice(0, entityCount);
  const claims = sharedArray(Int32Array, count);
  const neighbours = sharedArray(Int32Array, count);
  for (let index = 0; index < count; index++) {
    const claim = numbers?.[index] ?? index;
    const place = next[ends[claim]!]!++;
    claims[place] = claim;
    neighbours[place] = otherEnds[claim]!;
  }
  return { offsets, claims, neighbours };
}

/** What a merge makes of an adjacency. */
interface MergedRows {
  readonly base: Adjacency;
  /** What was added, by its numbers in the end and for as many entities as there are in the end. */
  readonly added: Adjacency;
  /** What number each entity and each claim of the base has in the end. */
  readonly entityNumbers: Int32Array;
  readonly claimNumbers: Int32Array;
}

/** The claims at each entity, of two adjacencies. O(claims + entities), read and written in order. */
export function mergeAdjacencies({ base, added, entityNumbers, claimNumbers }: MergedRows): Adjacency {
  const entityCount = added.offsets.length - 1;
  const offsets = sharedArray(Int32Array, entityCount + 1);
  const claims = sharedArray(Int32Array, base.claims.length + added.claims.length);
  const neighbours = sharedArray(Int32Array, claims.length);
  let known = 0;
  let place = 0;
  for (let entity = 0; entity < entityCount; entity++) {
    const isKnown = known < base.offsets.length - 1 && entityNumbers[known] === entity;
    let at = isKnown ? base.offsets[known]! : 0;
    const end = isKnown ? base.offsets[known + 1]! : 0;
    if (isKnown) known++;
    const addedEnd = added.offsets[entity + 1]!;
    for (let addedAt = added.offsets[entity]!; addedAt < addedEnd; addedAt++) {
      const claim = added.claims[addedAt]!;
      for (; at < end && claimNumbers[base.claims[at]!]! < claim; at++, place++) {
        claims[place] = claimNumbers[base.claims[at]!]!;
        neighbours[place] = entityNumbers[base.neighbours[at]!]!;
      }
      claims[place] = claim;
      neighbours[place++] = added.neighbours[addedAt]!;
    }
    for (; at < end; at++, place++) {
      claims[place] = claimNumbers[base.claims[at]!]!;
      neighbours[place] = entityNumbers[base.neighbours[at]!]!;
    }
    offsets[entity + 1] = place;
  }
  return { offsets, claims, neighbours };
}
