import type { Adjacency } from "../projection/topology.js";

/** Goes through the claims of an entity in ascending order, as far as it is asked to: those that leave and those that arrive are merged. */
export class ClaimsInOrder {
  /** The claim and the entity at its other end, after {@link next} has said that there is one. */
  claim = -1;
  neighbour = -1;
  private readonly first: Adjacency;
  private readonly second: Adjacency | undefined;
  private at: number;
  private readonly end: number;
  private secondAt = 0;
  private secondEnd = 0;

  /** @param adjacencies One or two. */
  constructor(adjacencies: readonly Adjacency[], entity: number) {
    this.first = adjacencies[0]!;
    this.second = adjacencies[1];
    this.at = this.first.offsets[entity]!;
    this.end = this.first.offsets[entity + 1]!;
    if (this.second === undefined) return;
    this.secondAt = this.second.offsets[entity]!;
    this.secondEnd = this.second.offsets[entity + 1]!;
  }

  /** Goes to the next claim; false where there is none. A self-loop comes twice where there are two adjacencies. */
  next(): boolean {
    const { first, second } = this;
    const hasSecond = second !== undefined && this.secondAt < this.secondEnd;
    if (this.at < this.end && !(hasSecond && second.claims[this.secondAt]! < first.claims[this.at]!)) {
      this.claim = first.claims[this.at]!;
      this.neighbour = first.neighbours[this.at++]!;
      return true;
    }
    if (!hasSecond) return false;
    this.claim = second.claims[this.secondAt]!;
    this.neighbour = second.neighbours[this.secondAt++]!;
    return true;
  }
}
