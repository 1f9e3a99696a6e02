import type { FoundPath, PathMode } from "./path-query.js";
import type { Traversal } from "./traversal.js";
import type { WalkLayers } from "./walk-layers.js";

export interface WalkQuery {
  readonly from: number;
  readonly mode: PathMode;
  /** Takes the next path and answers whether to go on. */
  readonly visit: (path: FoundPath) => boolean;
}

/**
 * The paths of exactly the length that connected layers stand at, in the order of their claims along the path: depth first
 * along the layers, so that every step leads to the end unless it would repeat what the mode forbids.
 */
export function walksOfLength(traversal: Traversal, layers: WalkLayers, { from, mode, visit }: WalkQuery): void {
  const { length } = layers;
  const entities = [from];
  const claims: number[] = [];
  // What may not come again: claims of a trail, entities of an acyclic path.
  const taken = new Set<number>(mode === "ACYCLIC" ? [from] : []);

  function goOnFrom(entity: number, position: number): boolean {
    if (position === length) return visit({ entities: [...entities], claims: [...claims] });
    for (const step of layers.stepsFrom(entity, position)) {
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
