import type { Budget } from "../budget.js";
import type { ClaimFilter } from "../filters/claim-filter.js";
import type { EntityFilter } from "../filters/entity-filter.js";
import type { Topology } from "../projection/topology.js";
import { type Direction, traversalOf } from "../traversal.js";
import { doMeet } from "./meeting-search.js";

/** What is to be connected with what, and how. */
export interface ConnectedQuery {
  /** Entity numbers. */
  readonly from: number;
  readonly to: number;
  readonly direction: Direction;
  readonly where: ClaimFilter;
  readonly through: EntityFilter;
  /** Relationships at most, at least 1; Infinity for any number. */
  readonly maxLength: number;
}

/**
 * Whether a path leads from one entity to another, without building any; from an entity to itself the empty one does. Null where the
 * budget was spent before it was known. The cost is that of doMeet.
 */
export function isConnected(
  topology: Topology,
  { from, to, maxLength, ...query }: ConnectedQuery,
  budget: Budget,
): boolean | null {
  if (from === to) return true;
  const traversal = traversalOf(topology, { ...query, exempt: [from, to], budget });
  return doMeet(traversal, { from: [from], to: [to], maxLength }) ?? null;
}
