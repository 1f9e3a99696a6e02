import type { ClaimFilter } from "./claim-filter.js";
import type { EntityFilter } from "./entity-filter.js";
import type { Direction } from "./traversal.js";

/** The selectors of ISO/IEC 39075. ANY_SHORTEST takes the first of ALL_SHORTEST in the order of the answer. */
export type PathSelector = "ANY_SHORTEST" | "ALL_SHORTEST" | "SHORTEST_K";

/** The path modes that are searched: no claim twice, or no entity twice. */
export type PathMode = "TRAIL" | "ACYCLIC";

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
  /** Paths of the answer at most, at least 1. */
  readonly limit: number;
}

/** A path, as numbers: one entity more than claims. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly claims: readonly number[];
}

/** Why there are no (more) paths; each value as the contract defines it. */
export type PathOutcome = "FOUND" | "NOT_CONNECTED" | "NOT_WITHIN_FILTER" | "NOT_WITHIN_MAX_LENGTH" | "BUDGET_SPENT";

/** The paths found, or why there are none. */
export interface PathAnswer {
  /** Shortest first, then by the claim ids along the path, compared one by one by code unit. */
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
  readonly outcome: PathOutcome;
}
