import { type ClaimFilter, claimPredicate } from "./claim-filter.js";
import type { Topology } from "./topology.js";

/** Which claims are asked for: by filter, and by their ends. */
export interface ClaimSelection {
  readonly where: ClaimFilter;
  /** Entity numbers; absent for any. An empty list matches nothing. */
  readonly from?: readonly number[];
  readonly to?: readonly number[];
  /** The claim to begin at. Default: the first. */
  readonly first?: number;
}

/** The claims that match, ascending, which is by id. O(claims at the named ends), or O(all claims) where no end is named. */
export function* matchingClaims(topology: Topology, { where, from, to, first = 0 }: ClaimSelection): Generator<number> {
  const matches = claimPredicate(topology, where);
  const fromSet = from && new Set(from);
  const toSet = to && new Set(to);
  for (const claim of candidates(topology, { first, from: fromSet, to: toSet })) {
    if (fromSet && !fromSet.has(topology.claims.from[claim]!)) continue;
    if (toSet && !toSet.has(topology.claims.to[claim]!)) continue;
    if (matches(claim)) yield claim;
  }
}

interface Candidates {
  readonly first: number;
  readonly from: ReadonlySet<number> | undefined;
  readonly to: ReadonlySet<number> | undefined;
}

function candidates(topology: Topology, { first, from, to }: Candidates): Iterable<number> {
  if (from === undefined && to === undefined) return claimsFrom(topology, first);
  const [ends, adjacency] = from !== undefined ? [from, topology.out] : [to!, topology.in];
  const found: number[] = [];
  for (const entity of ends) {
    for (let at = adjacency.offsets[entity]!; at < adjacency.offsets[entity + 1]!; at++) {
      if (adjacency.claims[at]! >= first) found.push(adjacency.claims[at]!);
    }
  }
  return found.sort((a, b) => a - b);
}

function* claimsFrom(topology: Topology, first: number): Generator<number> {
  for (let claim = first; claim < topology.claims.count; claim++) yield claim;
}
