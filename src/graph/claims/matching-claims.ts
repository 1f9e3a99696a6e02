import type { Budget } from "../budget.js";
import { type ClaimFilter, claimPredicate } from "../filters/claim-filter.js";
import type { Topology } from "../projection/topology.js";
import { type Direction, expand } from "../traversal.js";
import { incidentClaims } from "./incident-claims.js";

/** Which claims are asked for: by filter, and by their ends. */
export interface ClaimSelection {
  readonly where: ClaimFilter;
  /** Entity numbers; absent for any. An empty list matches nothing. */
  readonly from?: readonly number[];
  readonly to?: readonly number[];
  /** Only claims of this entity, that leave it, arrive at it, or either: instead of `from` and `to`. A self-loop comes once. */
  readonly at?: { readonly entity: number; readonly direction: Direction };
  /** The claim to begin at. Default: the first. */
  readonly first?: number;
}

/**
 * The claims that match, ascending, which is by id; fewer when the budget is spent. Costs what is taken of them at an entity, O(claims
 * at the named ends), sorted, with from or to, and O(all claims) where no end is named.
 */
export function* matchingClaims(topology: Topology, selection: ClaimSelection, budget: Budget): Generator<number> {
  const { where, from, to, at, first = 0 } = selection;
  const matches = claimPredicate(topology, where);
  if (at !== undefined) {
    for (const claim of incidentClaims(topology, at, first)) {
      if (budget.step()) return;
      if (matches(claim)) yield claim;
    }
    return;
  }
  if (from !== undefined || to !== undefined) {
    yield* claimsAtEnds(topology, { ...selection, first, matches }, budget);
    return;
  }
  for (let claim = first; claim < topology.claims.count; claim++) {
    if (budget.step()) return;
    if (matches(claim)) yield claim;
  }
}

interface NamedEnds extends ClaimSelection {
  readonly first: number;
  readonly matches: (claim: number) => boolean;
}

function claimsAtEnds(topology: Topology, { from, to, first, matches }: NamedEnds, budget: Budget): Int32Array {
  const found: number[] = [];
  const fromSet = from && new Set(from);
  const toSet = to && new Set(to);
  const isWanted = (claim: number) =>
    claim >= first &&
    (fromSet?.has(topology.claims.from[claim]!) ?? true) &&
    (toSet?.has(topology.claims.to[claim]!) ?? true) &&
    matches(claim);
  const look = (entity: number, direction: Direction) =>
    expand({ topology, direction, crosses: isWanted, budget }, entity, (claim) => found.push(claim));
  for (const entity of fromSet ?? toSet!) look(entity, fromSet ? "OUT" : "IN");
  return Int32Array.from(found).sort();
}
