import type { Budget } from "../budget.js";
import { type ClaimFilter, claimPredicate } from "../filters/claim-filter.js";
import type { Topology } from "../projection/topology.js";
import { expand } from "../traversal.js";

/** Whose degrees are asked for, and which claims count. */
export interface DegreesQuery {
  /** Entity numbers. */
  readonly entities: readonly number[];
  readonly where: ClaimFilter;
  /** No entity is counted beyond this. */
  readonly atMost: number;
}

/** How many claims entities have. */
export interface Degrees {
  /** Of each entity that was asked for, in that order; where the time was up, of some too few. */
  readonly degrees: readonly number[];
  readonly budgetSpent: boolean;
}

/** Counts the matching claims of each entity, in either direction; each parallel one, and a self-loop once. O(sum of their claims). */
export function degrees(topology: Topology, { entities, where, atMost }: DegreesQuery, budget: Budget): Degrees {
  const crosses = claimPredicate(topology, where);
  const counted = entities.map((entity) => {
    let degree = 0;
    expand({ topology, direction: "ANY", crosses, budget }, entity, () => {
      degree++;
    });
    return Math.min(degree, atMost);
  });
  return { degrees: counted, budgetSpent: budget.spent };
}
