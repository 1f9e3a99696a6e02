import type { EntityMarks } from "../entity-marks.js";
import type { EntitySet } from "../entity-set.js";
import { adjacencies, REVERSED, type Traversal } from "../traversal.js";

/** What a level is looked for among, and how hard. */
interface LevelSearch {
  /** What was reached before, and must not come again. */
  readonly marks: EntityMarks;
  /** The entities from which the next level is reached. */
  readonly origins: EntitySet;
  /** How many entities are wanted, by id. */
  readonly room: number;
  /** Entities and claims that may be looked at, an integer. */
  readonly allowance: number;
}

/** A level: entities, ascending, and of each a claim that leads to it, in the same order. */
export interface Level {
  readonly entities: readonly number[];
  readonly claims: readonly number[];
}

const NO_CLAIM = -1;

/**
 * The next level of a breadth-first search from its other side (bottom-up: Beamer, Asanović & Patterson 2012): asks entities in the order
 * of their ids whether a claim leads to them, until there is one more than wanted. Where a level holds hubs, nearly every entity says yes
 * after a look at a few claims, while the hubs have as many as the graph has entities. Undefined where the allowance is used up
 * first; what was reached by then where the budget is spent.
 */
export function levelById(traversal: Traversal, { marks, origins, room, allowance }: LevelSearch): Level | undefined {
  const { topology, direction, crosses, mayReach, budget } = traversal;
  const { count } = topology.entities;
  const rows = adjacencies(topology, REVERSED[direction]);
  const entities: number[] = [];
  const leading: number[] = [];
  let looked = 0;
  for (let entity = 0; entity < count && entities.length <= room; entity++) {
    const before = looked++;
    let found = NO_CLAIM;
    if (!marks.has(entity) && mayReach(entity)) {
      for (let side = 0; side < rows.length && found === NO_CLAIM; side++) {
        const { offsets, claims, neighbours } = rows[side]!;
        const first = offsets[entity]!;
        const stop = Math.min(offsets[entity + 1]!, first + allowance - looked + 1);
        let at = first;
        while (at < stop && found === NO_CLAIM) {
          if (origins.has(neighbours[at]!) && crosses(claims[at]!)) found = claims[at]!;
          at++;
        }
        looked += at - first;
      }
    }
    if (looked > allowance) return undefined;
    if (found !== NO_CLAIM) {
      entities.push(entity);
      leading.push(found);
    }
    if (budget.step(looked - before)) break;
  }
  return { entities, claims: leading };
}
