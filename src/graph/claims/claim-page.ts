import type { Budget } from "../budget.js";
import type { Topology } from "../projection/topology.js";
import { type ClaimSelection, matchingClaims } from "./matching-claims.js";

/** Which claims are wanted, and how many. */
export interface ClaimPageQuery extends ClaimSelection {
  /** The id before `first`, for a search where claims have no numbers. Absent: from the first claim on. */
  readonly afterId?: string;
  /** Claims at most, by id. Infinity for all. */
  readonly limit: number;
}

/** Some of the claims that match. */
export interface ClaimPage {
  /** Ascending, which is by id. */
  readonly claims: readonly number[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
  /** Whether the time was up before they were found: then some may be missing. */
  readonly budgetSpent: boolean;
}

/** The first of the claims that match. Stops as soon as it has them. */
export function claimPage(
  topology: Topology,
  { limit, afterId: _, ...selection }: ClaimPageQuery,
  budget: Budget,
): ClaimPage {
  const claims: number[] = [];
  let hasMore = false;
  for (const claim of matchingClaims(topology, selection, budget)) {
    hasMore = claims.length === limit;
    if (hasMore) break;
    claims.push(claim);
  }
  return { claims, hasMore, budgetSpent: budget.spent };
}

/** How many claims match. */
export interface ClaimCount {
  readonly count: number;
  /** Whether the time was up before all were counted. */
  readonly budgetSpent: boolean;
}

/** Counts the claims that match. */
export function countClaims(topology: Topology, selection: ClaimSelection, budget: Budget): ClaimCount {
  let count = 0;
  for (const _ of matchingClaims(topology, selection, budget)) count++;
  return { count, budgetSpent: budget.spent };
}
