import { SHARE_BASES, type ShareBasis } from "../../domain/claim.js";
import type { ClaimPredicate } from "../filters/claim-filter.js";
import type { Strengths, Topology } from "../projection/topology.js";
import { byWeight } from "./by-weight.js";
import type { PathWeight } from "./path-query.js";

/** Costs that differ by no more are equal: sums of logarithms in another order differ by some 1e-15. */
export const COST_TOLERANCE = 1e-9;

/** Negative where the first cost is less, 0 where they are equal within the tolerance. */
export function compareCosts(a: number, b: number): number {
  const difference = a - b;
  return Math.abs(difference) <= COST_TOLERANCE ? 0 : difference;
}

/** What claims cost by a weight. */
export interface ClaimCosts {
  /** By index into Topology.strengths; not negative. NaN where claims of that strength cannot be used. */
  readonly byStrength: Float64Array;
  /** Whether a claim has a cost; absent where all have. */
  readonly isUsable?: ClaimPredicate;
}

/** The costs of claims, compiled once for each topology and weight: O(distinct strengths). */
export const claimCosts = byWeight(compile);

function compile({ strengths, claims: { strength } }: Topology, weight: PathWeight): ClaimCosts {
  switch (weight) {
    case "HOPS":
      return { byStrength: new Float64Array(strengths.confidence.length).fill(1) };
    case "CONFIDENCE":
      return { byStrength: strengths.confidence.map(improbability) };
    case "SHARE": {
      const byStrength = sharesOfRecipients(strengths).map(improbability);
      return { byStrength, isUsable: (claim) => !Number.isNaN(byStrength[strength[claim]!]!) };
    }
  }
}

// Added to 0, so that what is certain costs 0 and not -0.
function improbability(fraction: number): number {
  return 0 - Math.log(fraction);
}

const OF_RECIPIENTS = new Set<ShareBasis>(["IMPORTS_OF_RECIPIENT", "CONSUMPTION_OF_RECIPIENT"]);

function sharesOfRecipients({ share, shareOf }: Strengths): Float64Array {
  const bases = Object.keys(SHARE_BASES) as ShareBasis[];
  return share.map((value, index) => (OF_RECIPIENTS.has(bases[shareOf[index]!]!) ? value : Number.NaN));
}
