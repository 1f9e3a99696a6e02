import type { FoundPath, PathMode } from "./path-query.js";
import type { Traversal } from "./traversal.js";

/** A claim and the entity to which it leads. */
export interface Step {
  readonly claim: number;
  readonly entity: number;
}

/** Which walks are wanted, and what to do with them. */
export interface WalkQuery {
  readonly from: number;
  /** Relationships of each walk, at least 1. */
  readonly length: number;
  readonly mode: PathMode;
  /** How walks of that length go on from an entity at a position, the claims so far given: ascending by claim. */
  readonly stepsFrom: (entity: number, position: number, claims: readonly number[]) => readonly Step[];
  /** Takes the next path and answers whether to go on. */
  readonly visit: (path: FoundPath) => boolean;
}

/**
 * The paths of exactly one length, in the order of their claims along the path: depth first along steps that all lead to the end,
 * unless they would repeat what the mode forbids.
 */
export function walksOfLength(traversal: Traversal, { from, length, mode, stepsFrom, visit }: WalkQuery): void {
  const entities = [from];
  const claims: number[] = [];
  // What may not come again: claims of a trail, entities of an acyclic path.
  const taken = new Set<number>(mode === "ACYCLIC" ? [from] : []);

  function goOnFrom(entity: number, position: number): boolean {
    if (position === length) return visit({ entities: [...entities], claims: [...claims], cost: length });
    for (const step of stepsFrom(entity, position, claims)) {
      if (traversal.budget.step()) return false;
      const trace = mode === "ACYCLIC" ? step.entity : step.claim;
      if (taken.has(trace)) continue;
      taken.add(trace);
      entities.push(step.entity);
      claims.push(step.claim);
      const wantsMore = goOnFrom(step.entity, position + 1);
      taken.delete(trace);
      entities.pop();
      claims.pop();
      if (!wantsMore) return false;
    }
    return true;
  }

  goOnFrom(from, 0);
}
