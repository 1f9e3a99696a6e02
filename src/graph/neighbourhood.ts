import { type EntityMarks, withMarks } from "./entity-marks.js";
import type { SubgraphSelection } from "./subgraph-selection.js";
import { expand, type Traversal } from "./traversal.js";

export interface NeighbourhoodOptions {
  /** Hops, at least 1. */
  readonly depth: number;
  /** Entities of the answer at most; the furthest are cut, and with them their relationships. Infinity for all. */
  readonly limit: number;
  /** Also all other usable claims among the entities of the answer, in any direction. */
  readonly induced: boolean;
}

/**
 * Everything within some hops of the starts (breadth first): entities nearest first, then by id, and the claims that can be
 * crossed, in the direction asked, from an entity nearer than depth. O(entities + claims within reach).
 */
export function neighbourhood(
  traversal: Traversal,
  starts: readonly number[],
  options: NeighbourhoodOptions,
): SubgraphSelection {
  return withMarks(traversal.projection, (distances) => {
    const found = levelsWithin(traversal, { starts, depth: options.depth, atLeast: options.limit, distances });
    const kept = found.slice(0, options.limit);
    distances.clear();
    const keptDistances = kept.map((entry) => entry.distance);
    for (const { entity, distance } of kept) distances.set(entity, distance);
    const entities = kept.map((entry) => entry.entity);
    const claims = crossedClaims(traversal, {
      entities,
      starts: new Set(starts),
      depth: options.depth,
      kept: distances,
    });
    if (options.induced) addInducedClaims(traversal, { entities, kept: distances, claims });
    return {
      entities,
      claims: [...claims].sort((a, b) => a - b),
      distances: keptDistances,
      truncated: found.length > options.limit || traversal.budget.spent,
    };
  });
}

interface Reached {
  readonly entity: number;
  readonly distance: number;
}

interface LevelSearch {
  readonly starts: readonly number[];
  readonly depth: number;
  /** Levels beyond the one in which this many entities are exceeded are not wanted. */
  readonly atLeast: number;
  readonly distances: EntityMarks;
}

function levelsWithin(traversal: Traversal, { starts, depth, atLeast, distances }: LevelSearch): Reached[] {
  const reached: Reached[] = [];
  let level = [...new Set(starts)].sort((a, b) => a - b);
  for (const start of level) distances.set(start, 0);
  for (let distance = 0; level.length > 0; distance++) {
    for (const entity of level) reached.push({ entity, distance });
    if (distance === depth || reached.length > atLeast || traversal.budget.spent) break;
    const next: number[] = [];
    for (const entity of level) {
      if (distance > 0 && !traversal.mayPass(entity)) continue;
      expand(traversal, entity, (_, neighbour) => {
        if (distances.has(neighbour) || !traversal.mayReach(neighbour)) return;
        distances.set(neighbour, distance + 1);
        next.push(neighbour);
      });
    }
    level = next.sort((a, b) => a - b);
  }
  return reached;
}

interface CrossedClaims {
  readonly entities: readonly number[];
  readonly starts: ReadonlySet<number>;
  readonly depth: number;
  readonly kept: EntityMarks;
}

function crossedClaims(traversal: Traversal, { entities, starts, depth, kept }: CrossedClaims): Set<number> {
  const claims = new Set<number>();
  for (const entity of entities) {
    if (kept.get(entity)! >= depth || !(starts.has(entity) || traversal.mayPass(entity))) continue;
    expand(traversal, entity, (claim, neighbour) => {
      if (kept.has(neighbour)) claims.add(claim);
    });
  }
  return claims;
}

interface InducedClaims {
  readonly entities: readonly number[];
  readonly kept: EntityMarks;
  readonly claims: Set<number>;
}

function addInducedClaims(traversal: Traversal, { entities, kept, claims }: InducedClaims): void {
  // Every claim among them leaves one of them, so one direction finds them all.
  const leaving: Traversal = { ...traversal, direction: "OUT" };
  for (const entity of entities) {
    expand(leaving, entity, (claim, neighbour) => {
      if (kept.has(neighbour)) claims.add(claim);
    });
  }
}
