import type { Budget } from "./budget.js";
import type { ClaimFilter } from "./claim-filter.js";
import type { EntityFilter } from "./entity-filter.js";
import { type EntityMarks, withMarks } from "./entity-marks.js";
import type { SubgraphSelection } from "./subgraph-selection.js";
import type { Topology } from "./topology.js";
import { type Direction, expand, hubsOf, type Traversal, traversalOf } from "./traversal.js";

/** Around what a neighbourhood lies, and how it is searched. */
export interface NeighbourhoodQuery extends NeighbourhoodOptions {
  /** Entity numbers. */
  readonly starts: readonly number[];
  readonly direction: Direction;
  readonly where: ClaimFilter;
  readonly through: EntityFilter;
}

/** How far a neighbourhood goes, and how much of it is wanted. */
interface NeighbourhoodOptions {
  /** Hops, at least 1. */
  readonly depth: number;
  /** Entities of the answer at most; the furthest are cut, and with them their relationships. Infinity for all. */
  readonly limit: number;
  /** Also all other usable claims among the entities of the answer, in any direction. */
  readonly induced: boolean;
}

/**
 * Everything within some hops of the starts (breadth first): entities nearest first, then by id, and the claims that can be
 * crossed, in the direction asked, from an entity nearer than depth. O(entities + claims within reach). When the budget is spent
 * the answer is what was reached by then.
 */
export function findNeighbourhood(
  topology: Topology,
  { starts, direction, where, through, ...options }: NeighbourhoodQuery,
  budget: Budget,
): SubgraphSelection {
  const traversal = traversalOf(topology, { direction, where, through, exempt: starts, budget });
  return withMarks(traversal.topology, (marks) => {
    const { reached, crossed } = levelsWithin(traversal, starts, { ...options, marks });
    const kept = reached.slice(0, options.limit);
    marks.clear();
    for (const { entity, distance } of kept) marks.set(entity, distance);
    const entities = kept.map(({ entity }) => entity);
    const { from, to } = traversal.topology.claims;
    const claims = new Set<number>();
    for (const claim of crossed) if (marks.has(from[claim]!) && marks.has(to[claim]!)) claims.add(claim);
    if (options.induced) addInducedClaims(traversal, { entities, marks, claims });
    return {
      entities,
      claims: [...claims].sort((a, b) => a - b),
      distances: kept.map(({ distance }) => distance),
      truncated: reached.length > options.limit || budget.spent,
      budgetSpent: budget.spent,
      hubs: hubsOf(traversal),
    };
  });
}

interface Reached {
  readonly entity: number;
  readonly distance: number;
}

interface LevelSearch extends NeighbourhoodOptions {
  readonly marks: EntityMarks;
}

/** The entities by level, as far as the level in which the limit is exceeded, and the claims crossed on the way (some twice). */
function levelsWithin(
  traversal: Traversal,
  starts: readonly number[],
  { depth, limit, marks }: LevelSearch,
): { readonly reached: readonly Reached[]; readonly crossed: readonly number[] } {
  const reached: Reached[] = [];
  const crossed: number[] = [];
  let level = [...new Set(starts)].sort((a, b) => a - b);
  for (const start of level) marks.set(start, 0);
  for (let distance = 0; level.length > 0; distance++) {
    for (const entity of level) reached.push({ entity, distance });
    // The claims of the level in which the limit is exceeded are still wanted: between entities that stay.
    const isLast = distance === depth || traversal.budget.spent;
    if (isLast) break;
    const goesOn = reached.length <= limit;
    const next: number[] = [];
    for (const entity of level) {
      if (distance > 0 && !traversal.mayPass(entity)) continue;
      expand(traversal, entity, (claim, neighbour) => {
        if (!marks.has(neighbour)) {
          if (!goesOn || !traversal.mayReach(neighbour)) return;
          marks.set(neighbour, distance + 1);
          next.push(neighbour);
        }
        crossed.push(claim);
      });
    }
    if (!goesOn) break;
    level = next.sort((a, b) => a - b);
  }
  return { reached, crossed };
}

interface InducedClaims {
  readonly entities: readonly number[];
  readonly marks: EntityMarks;
  readonly claims: Set<number>;
}

function addInducedClaims(traversal: Traversal, { entities, marks, claims }: InducedClaims): void {
  // Every claim among them leaves one of them, so one direction finds them all.
  const leaving: Traversal = { ...traversal, direction: "OUT" };
  for (const entity of entities) {
    expand(leaving, entity, (claim, neighbour) => {
      if (marks.has(neighbour)) claims.add(claim);
    });
  }
}
