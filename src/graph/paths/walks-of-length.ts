import { UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "../projection/topology.js";
import type { FoundPath, PathMode } from "./path-query.js";
import type { PathTiming } from "./path-timing.js";

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
  readonly timing: PathTiming;
  /** How walks of that length go on from an entity at a position, the claims so far given: ascending by claim. */
  readonly stepsFrom: (entity: number, position: number, claims: readonly number[]) => readonly Step[];
  /** Counts a step and answers whether to leave off. */
  readonly isOver: () => boolean;
  /** Takes the next path and answers whether to go on. */
  readonly visit: (path: FoundPath) => boolean;
}

/**
 * The paths of exactly one length, in the order of their claims along the path: depth first along steps that all lead to the end,
 * unless they would repeat what the mode forbids or not hang together in time.
 */
export function walksOfLength({ from, length, mode, timing, stepsFrom, isOver, visit }: WalkQuery): void {
  const entities = [from];
  const claims: number[] = [];
  const visitsOnce = mode === "ACYCLIC" || mode === "SIMPLE";
  // What may not come again: claims of a trail, entities where each is visited once.
  const taken = new Set<number>(visitsOnce ? [from] : []);

  function goOnFrom(entity: number, begin: number, end: number): boolean {
    const position = claims.length;
    if (position === length) return visit({ entities: [...entities], claims: [...claims], cost: length });
    for (const { claim, entity: next } of stepsFrom(entity, position, claims)) {
      if (isOver()) return false;
      if (!timing.allows(begin, end, claim)) continue;
      const closes = mode === "SIMPLE" && position + 1 === length && next === from;
      const isFree = mode === "WALK" || closes;
      const trace = visitsOnce ? next : claim;
      if (!isFree && taken.has(trace)) continue;
      if (!isFree) taken.add(trace);
      entities.push(next);
      claims.push(claim);
      const wantsMore = goOnFrom(next, timing.beginWith(begin, claim), timing.endWith(end, claim));
      if (!isFree) taken.delete(trace);
      entities.pop();
      claims.pop();
      if (!wantsMore) return false;
    }
    return true;
  }

  goOnFrom(from, UNBOUNDED_PAST, UNBOUNDED_FUTURE);
}
