import type { Topology } from "../projection/topology.js";

/** The days on which all claims of a path hold, and which of them bound it. */
export interface PathValidity {
  /** Whether there is such a day, as far as the dates say. */
  readonly holds: boolean;
  /** The claim that begins last and the one that ends first. */
  readonly beginsLast: number;
  readonly endsFirst: number;
}

/** The intersection of the validity of some claims (at least one). O(claims). */
export function pathValidity({ claims }: Topology, path: readonly number[]): PathValidity {
  let beginsLast = path[0]!;
  let endsFirst = path[0]!;
  for (const claim of path) {
    if (claims.validFrom[claim]! > claims.validFrom[beginsLast]!) beginsLast = claim;
    if (claims.validTo[claim]! < claims.validTo[endsFirst]!) endsFirst = claim;
  }
  return { holds: claims.validFrom[beginsLast]! <= claims.validTo[endsFirst]!, beginsLast, endsFirst };
}

/** The least confidence of some claims: the weakest link. */
export function pathConfidence({ claims, strengths }: Topology, path: readonly number[]): number {
  return Math.min(...path.map((claim) => strengths.confidence[claims.strength[claim]!]!));
}
