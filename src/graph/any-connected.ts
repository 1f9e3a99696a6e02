import type { Budget } from "./budget.js";
import type { ClaimFilter } from "./claim-filter.js";
import { doMeet } from "./meeting-search.js";
import type { Topology } from "./topology.js";
import { expand, traversalOf } from "./traversal.js";

/** Which entities are to be connected, by which claims. */
export interface ConnectionQuery {
  /** Entity numbers; some may be on both sides. */
  readonly sides: readonly [readonly number[], readonly number[]];
  readonly where: ClaimFilter;
  readonly budget: Budget;
}

/**
 * Whether at least one claim, or a chain of them in any direction, connects an entity of one side with one of the other, or with itself.
 * False, too, where the budget was spent before it was known. O(claims within reach).
 */
export function anyConnected(topology: Topology, { sides, where, budget }: ConnectionQuery): boolean {
  const [from, to] = sides;
  const traversal = traversalOf(topology, { direction: "ANY", where, through: {}, exempt: [], budget });
  const ends = new Set(to);
  const both = new Set(from.filter((entity) => ends.has(entity)));
  for (const entity of both) {
    let hasClaim = false;
    expand(traversal, entity, () => {
      hasClaim = true;
    });
    // There and back again.
    if (hasClaim) return true;
  }
  const isOnOneSide = (entity: number) => !both.has(entity);
  const separate = { from: from.filter(isOnOneSide), to: to.filter(isOnOneSide) };
  return doMeet(traversal, { ...separate, maxLength: Number.POSITIVE_INFINITY }) ?? false;
}
