import { doMeet } from "../reach/meeting-search.js";
import { type Expansion, expand } from "../traversal.js";

/** Entity numbers of what is to be connected; some may be on both sides. */
export interface ConnectedSides {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Whether a claim, or a chain of them, connects an entity of one side with one of the other, or with itself by way of any claim that it
 * has: relationships are read both ways. False, too, where the budget was spent before it was known. O(claims within reach).
 */
export function anyConnected(recorded: Omit<Expansion, "direction">, { from, to }: ConnectedSides): boolean {
  const view = { ...recorded, direction: "ANY" as const, mayPass: () => true };
  const ends = new Set(to);
  const both = new Set(from.filter((entity) => ends.has(entity)));
  for (const entity of both) {
    let hasClaim = false;
    expand(view, entity, () => {
      hasClaim = true;
    });
    // There and back again.
    if (hasClaim) return true;
  }
  const isOnOneSide = (entity: number) => !both.has(entity);
  const separate = { from: from.filter(isOnOneSide), to: to.filter(isOnOneSide) };
  return doMeet(view, { ...separate, maxLength: Number.POSITIVE_INFINITY }) ?? false;
}
