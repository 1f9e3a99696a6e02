import { ENTITY_KIND_NAMES, type EntityKind } from "../../domain/entity-kind.js";
import type { Budget } from "../budget.js";
import { withMarks } from "../entity-marks.js";
import type { ClaimFilter } from "../filters/claim-filter.js";
import type { EntityFilter } from "../filters/entity-filter.js";
import type { Topology } from "../projection/topology.js";
import { type Direction, expand, hubsOf, traversalOf } from "../traversal.js";

/** A place in the order of the answer. */
export interface ReachablePlace {
  /** Relationships from the nearest start, at least 1. */
  readonly distance: number;
  /** Entity number. */
  readonly entity: number;
}

/** From where, how, and which part of the answer is wanted. */
export interface ReachableQuery {
  /** Entity numbers. */
  readonly starts: readonly number[];
  readonly direction: Direction;
  readonly where: ClaimFilter;
  readonly through: EntityFilter;
  /** Only entities of these kinds are listed; the others may still be passed. Absent: all. */
  readonly kinds?: readonly EntityKind[];
  /** At least 1; Infinity for any. */
  readonly maxDistance: number;
  /** The place to begin at; absent for the first. */
  readonly first?: ReachablePlace;
  /** Places at most, from there on; Infinity for all. The search ends once it has them and knows whether there are more. */
  readonly limit: number;
}

/** What can be reached. */
export interface ReachableAnswer {
  /** Nearest first, then by id. */
  readonly places: readonly ReachablePlace[];
  /** Whether there are more than the limit. */
  readonly hasMore: boolean;
  /** Whether the budget was spent before all that is asked for was reached. */
  readonly budgetSpent: boolean;
  /** Entities that were met and not gone through because of EntityFilter.maxDegree, ascending. */
  readonly hubs: readonly number[];
}

/** How much can be reached. */
export interface ReachableCount {
  /** A lower bound where the budget was spent. */
  readonly count: number;
}

/** How many entities can be reached, counted where they are found: to carry them to another thread would cost more. O(claims within reach). */
export function countReachable(
  topology: Topology,
  query: Omit<ReachableQuery, "first" | "limit">,
  budget: Budget,
): ReachableCount {
  return { count: reachable(topology, { ...query, limit: Number.POSITIVE_INFINITY }, budget).places.length };
}

/** The entities that can be reached from some starts, these left out, with their distances: breadth first. O(claims within reach). */
export function reachable(topology: Topology, query: ReachableQuery, budget: Budget): ReachableAnswer {
  const { starts, direction, where, through, maxDistance, limit } = query;
  const traversal = traversalOf(topology, { direction, where, through, exempt: starts, budget });
  const kinds = query.kinds && new Set(query.kinds.map((kind) => ENTITY_KIND_NAMES.indexOf(kind)));
  const begin = query.first ?? { distance: 1, entity: 0 };
  const isListed = (entity: number, distance: number) =>
    (distance > begin.distance || (distance === begin.distance && entity >= begin.entity)) &&
    (kinds === undefined || kinds.has(topology.entities.kinds[entity]!));
  const places: ReachablePlace[] = [];
  withMarks(topology, (reached) => {
    let level = [...new Set(starts)];
    for (const start of level) reached.set(start, 0);
    for (let distance = 1; distance <= maxDistance && level.length > 0 && places.length <= limit; distance++) {
      const next: number[] = [];
      for (const entity of level) {
        if (distance > 1 && !traversal.mayPass(entity)) continue;
        expand(traversal, entity, (_, neighbour) => {
          if (reached.has(neighbour) || !traversal.mayReach(neighbour)) return;
          reached.set(neighbour, distance);
          next.push(neighbour);
        });
      }
      level = next.sort((a, b) => a - b);
      for (const entity of level) if (isListed(entity, distance)) places.push({ distance, entity });
    }
  });
  return {
    places: places.length > limit ? places.slice(0, limit) : places,
    hasMore: places.length > limit,
    budgetSpent: budget.spent,
    hubs: hubsOf(traversal),
  };
}
