import type { ClaimFilter } from "../filters/claim-filter.js";
import type { EntityFilter } from "../filters/entity-filter.js";
import type { Direction } from "../traversal.js";

/** The selectors of ISO/IEC 39075. ANY_SHORTEST takes the first of ALL_SHORTEST in the order of the answer. */
export type PathSelector = "ANY_SHORTEST" | "ALL_SHORTEST" | "SHORTEST_K";

/**
 * The path modes of ISO/IEC 39075. WALK: anything may come again. TRAIL: no claim twice. ACYCLIC: no entity twice. SIMPLE: no entity
 * twice, but the start may be the end.
 */
export type PathMode = "WALK" | "TRAIL" | "ACYCLIC" | "SIMPLE";

/** What a claim costs. HOPS: 1. CONFIDENCE: -ln(confidence). SHARE: -ln(share), where the share is of what the recipient imports or consumes. */
export type PathWeight = "HOPS" | "CONFIDENCE" | "SHARE";

/** Which paths are wanted. */
export interface PathQuery {
  /** Entity numbers. Equal ones ask for cycles. */
  readonly from: number;
  readonly to: number;
  readonly selector: PathSelector;
  /** For SHORTEST_K: how many paths, at least 1. */
  readonly k: number;
  /** Relationships of a path at most: 1 to 30. */
  readonly maxLength: number;
  readonly direction: Direction;
  readonly where: ClaimFilter;
  readonly through: EntityFilter;
  readonly mode: PathMode;
  readonly weight: PathWeight;
  /** Whether all claims of a path must be valid on one common day. */
  readonly holdsTogether: boolean;
  /**
   * Whether each claim must begin on or after the day on which those before it have begun, as their first possible days say. One
   * without a beginning passes, and is passed over.
   */
  readonly inSequence: boolean;
  /** Paths of the answer at most, at least 1. */
  readonly limit: number;
}

/** A path, as numbers: one entity more than claims. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly claims: readonly number[];
  /** The sum of the weights of its claims; their number for HOPS. */
  readonly cost: number;
}

/** Why there are no (more) paths; each value as the contract defines it. */
export type PathOutcome = "FOUND" | "NOT_CONNECTED" | "NOT_WITHIN_FILTER" | "NOT_WITHIN_MAX_LENGTH" | "BUDGET_SPENT";

/** The paths found, or why there are none. */
export interface PathAnswer {
  /** Cheapest first (costs to 1e-9), then with fewer claims, then by the claim ids along the path, compared one by one by code unit. */
  readonly paths: readonly FoundPath[];
  /** Whether the limit or the time budget cut something off. */
  readonly truncated: boolean;
  readonly outcome: PathOutcome;
  /** Entities that the search met and did not go through because of EntityFilter.maxDegree, ascending. */
  readonly hubs: readonly number[];
}
