import type { EntityMarks } from "../entity-marks.js";
import { adjacencies, REVERSED, type Traversal } from "../traversal.js";

/** What a level is looked for among, and how hard. */
interface LevelSearch {
  /** What was reached before, and must not come again. */
  readonly marks: EntityMarks;
  /** The entities from which the next level is reached. */
  readonly origins: EntityMarks;
  /** How many entities are wanted, by id. */
  readonly room: number;
  /** Entities and claims that may be looked at. */
  readonly allowance: number;
}

/** One entity of a level, with a claim that leads to it. */
export interface Arrival {
  readonly entity: number;
  readonly claim: number;
}

/**
 * The next level of a breadth-first search from its other side (bottom-up: Beamer, Asanović & Patterson 2012): asks entities in the order
 * of their ids whether a claim leads to them, until there is one more than wanted. Where a level holds hubs, nearly every entity says yes
 * after a look at a few claims, while the hubs have as many as the graph has entities. Undefined where the allowance is used up
 * first; what was reached by then where the budget is spent.
 */
export function levelById(
  traversal: Traversal,
  { marks, origins, room, allowance }: LevelSearch,
): Arrival[] | undefined {
  const { topology, direction, crosses, mayReach, budget } = traversal;
  const { count } = topology.entities;
  const rows = adjacencies(topology, REVERSED[direction]);
  const level: Arrival[] = [];
  let looked = 0;
  for (let entity = 0; entity < count && level.length <= room; entity++) {
    const before = looked++;
    if (marks.has(entity)) continue;
    let led = false;
    for (const { offsets, claims, neighbours } of rows) {
      const end = offsets[entity + 1]!;
      for (let at = offsets[entity]!; !led && at < end; at++) {
        if (looked++ > allowance) return undefined;
        led = origins.has(neighbours[at]!) && crosses(claims[at]!);
        if (led && mayReach(entity)) level.push({ entity, claim: claims[at]! });
      }
    }
    if (looked > allowance) return undefined;
    if (budget.step(looked - before)) break;
  }
  return level;
}
