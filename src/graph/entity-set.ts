import { workspaces } from "./workspaces.js";

/**
 * A set of entities by their numbers, a bit for each: where membership is asked for entities all over a graph, it stays in the nearest caches
 * of the processor, as a number for each would not. Emptied in O(its members).
 */
export class EntitySet {
  private readonly bits: Uint8Array;
  private members: readonly number[] = [];

  constructor(entityCount: number) {
    this.bits = new Uint8Array((entityCount + 7) >> 3);
  }

  has(entity: number): boolean {
    return (this.bits[entity >> 3]! & (1 << (entity & 7))) !== 0;
  }

  /** Lets it have these and no others. They must not change while it has them. */
  become(members: readonly number[]): void {
    const { bits } = this;
    for (const entity of this.members) bits[entity >> 3] = 0;
    for (const entity of members) bits[entity >> 3]! |= 1 << (entity & 7);
    this.members = members;
  }
}

/** Runs a search with an empty set of its own. */
export const withEntitySet = workspaces(
  (entityCount) => new EntitySet(entityCount),
  (set) => set.become([]),
);
