import { RELATIONSHIP_TYPE_NAMES, type RelationshipType } from "../../domain/relationship-type.js";
import type { Budget } from "../budget.js";
import { type ClaimFilter, claimPredicate } from "../filters/claim-filter.js";
import type { Topology } from "../projection/topology.js";
import { expand } from "../traversal.js";

/** Whose claims are counted, and which. */
export interface ClaimCountsQuery {
  /** Its number. */
  readonly entity: number;
  readonly where: ClaimFilter;
}

/** How many claims of one type there are in one direction; at least 1. */
export interface TypeCount {
  readonly type: RelationshipType;
  readonly direction: "OUT" | "IN";
  readonly count: number;
}

/** The claims of an entity, counted. */
export interface ClaimCounts {
  /** Those that leave it first, then by type. */
  readonly counts: readonly TypeCount[];
  /** Whether the time was up before all were counted. */
  readonly budgetSpent: boolean;
}

/** Counts the matching claims of an entity by type and direction; a self-loop in both. O(degree). */
export function claimCounts(topology: Topology, { entity, where }: ClaimCountsQuery, budget: Budget): ClaimCounts {
  const crosses = claimPredicate(topology, where);
  const counts: TypeCount[] = [];
  for (const direction of ["OUT", "IN"] as const) {
    const byCode = new Int32Array(RELATIONSHIP_TYPE_NAMES.length);
    expand({ topology, direction, crosses, budget }, entity, (claim) => {
      byCode[topology.claims.types[claim]!]!++;
    });
    const ofDirection = RELATIONSHIP_TYPE_NAMES.map((type, code) => ({ type, direction, count: byCode[code]! }));
    counts.push(...ofDirection.filter(({ count }) => count > 0).sort(({ type: a }, { type: b }) => (a < b ? -1 : 1)));
  }
  return { counts, budgetSpent: budget.spent };
}
