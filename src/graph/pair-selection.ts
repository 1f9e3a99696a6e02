import type { FoundPath, PathSelector } from "./path-query.js";

/** How many paths are wanted: of each pair of a start and an end, and in all. */
interface Wanted {
  readonly selector: PathSelector;
  readonly k: number;
  readonly limit: number;
}

/** What was taken of a pair. */
interface Pair {
  count: number;
  /** Relationships of its shortest path. */
  readonly shortest: number;
}

/**
 * Takes paths as they come, shortest first, as a selector of ISO/IEC 39075 wants them of each pair of a start and an end, until there
 * is one more than the limit.
 */
export class PairSelection {
  readonly paths: FoundPath[] = [];
  private readonly pairs = new Map<number, Pair>();
  private closed = 0;
  private overflowed = false;

  /** @param entityCount Above every entity number. */
  constructor(
    private readonly wanted: Wanted,
    private readonly entityCount: number,
  ) {}

  /** Whether the limit cut something off. */
  get truncated(): boolean {
    return this.overflowed;
  }

  /** Whether no more paths of some length are wanted of a pair. */
  isClosed(start: number, end: number, length: number): boolean {
    const pair = this.pairs.get(this.key(start, end));
    return pair !== undefined && this.isEnough(pair, length);
  }

  /** Whether no path of some length or longer is wanted where there are so many pairs. */
  isComplete(pairCount: number, length: number): boolean {
    if (this.overflowed) return true;
    if (this.pairs.size < pairCount) return false;
    // Of all shortest paths a pair has enough once they get longer; the others are counted as they close.
    if (this.wanted.selector === "ALL_SHORTEST") {
      return [...this.pairs.values()].every((pair) => this.isEnough(pair, length));
    }
    return this.closed >= pairCount;
  }

  /** Takes a path of a pair that is not closed, and answers whether to go on. */
  take(path: FoundPath): boolean {
    this.overflowed = this.paths.length === this.wanted.limit;
    if (this.overflowed) return false;
    this.paths.push(path);
    const length = path.claims.length;
    const key = this.key(path.entities[0]!, path.entities.at(-1)!);
    const pair = this.pairs.get(key) ?? { count: 0, shortest: length };
    pair.count++;
    this.pairs.set(key, pair);
    if (this.isEnough(pair, length)) this.closed++;
    return true;
  }

  private isEnough({ count, shortest }: Pair, length: number): boolean {
    switch (this.wanted.selector) {
      case "ANY_SHORTEST":
        return true;
      case "ALL_SHORTEST":
        return length > shortest;
      case "SHORTEST_K":
        return count >= this.wanted.k;
    }
  }

  private key(start: number, end: number): number {
    return start * this.entityCount + end;
  }
}
