import type { FoundPath, PathSelector } from "../paths/path-query.js";

/** How many paths are wanted: of each pair of a start and an end, and in all. */
interface Wanted {
  readonly selector: PathSelector;
  readonly k: number;
  readonly limit: number;
}

/** How many entities there are on either side, and above which number none is. */
interface Sides {
  readonly starts: number;
  readonly ends: number;
  readonly entityCount: number;
}

/** What was taken of a pair. */
interface Pair {
  count: number;
  /** Relationships of its shortest path. */
  readonly shortest: number;
}

/**
 * Takes paths as they come, shortest first, as a selector of ISO/IEC 39075 wants them of each pair of a start and an end, until there
 * is one more than the limit. A pair closes once enough was taken of it.
 */
export class PairSelection {
  readonly paths: FoundPath[] = [];
  private readonly pairs = new Map<number, Pair>();
  private closed = 0;
  /** Of each start or end, how many pairs are closed. */
  private readonly closedFrom = new Map<number, number>();
  private readonly closedTo = new Map<number, number>();
  /** Relationships of the paths that come now. */
  private length = 0;
  private overflowed = false;

  constructor(
    private readonly wanted: Wanted,
    private readonly sides: Sides,
  ) {}

  /** Whether the limit cut something off. */
  get truncated(): boolean {
    return this.overflowed;
  }

  /** Whether nothing more is wanted. */
  get isComplete(): boolean {
    return this.overflowed || this.closed === this.sides.starts * this.sides.ends;
  }

  /** From now on paths of a greater length come. */
  beginLength(length: number): void {
    this.length = length;
    if (this.wanted.selector !== "ALL_SHORTEST") return;
    // Longer than the shortest, no more are wanted.
    for (const [key, { shortest }] of this.pairs) if (shortest === length - 1) this.close(key);
  }

  /** Whether more is wanted of any pair with a start. */
  mayStart(start: number): boolean {
    return (this.closedFrom.get(start) ?? 0) < this.sides.ends;
  }

  /** Whether more is wanted of any pair with an end. */
  mayEnd(end: number): boolean {
    return (this.closedTo.get(end) ?? 0) < this.sides.starts;
  }

  /** Whether no more paths of the present length are wanted of a pair. */
  isClosed(start: number, end: number): boolean {
    const pair = this.pairs.get(this.key(start, end));
    return pair !== undefined && this.isEnough(pair);
  }

  /** Takes a path of a pair that is not closed, and answers whether to go on. */
  take(path: FoundPath): boolean {
    this.overflowed = this.paths.length === this.wanted.limit;
    if (this.overflowed) return false;
    this.paths.push(path);
    const key = this.key(path.entities[0]!, path.entities.at(-1)!);
    const pair = this.pairs.get(key) ?? { count: 0, shortest: this.length };
    pair.count++;
    this.pairs.set(key, pair);
    if (this.isEnough(pair)) this.close(key);
    return !this.isComplete;
  }

  private close(key: number): void {
    const { entityCount } = this.sides;
    const end = key % entityCount;
    const start = (key - end) / entityCount;
    this.closed++;
    this.closedFrom.set(start, (this.closedFrom.get(start) ?? 0) + 1);
    this.closedTo.set(end, (this.closedTo.get(end) ?? 0) + 1);
  }

  private isEnough({ count, shortest }: Pair): boolean {
    switch (this.wanted.selector) {
      case "ANY_SHORTEST":
        return true;
      case "ALL_SHORTEST":
        return this.length > shortest;
      case "SHORTEST_K":
        return count >= this.wanted.k;
    }
  }

  private key(start: number, end: number): number {
    return start * this.sides.entityCount + end;
  }
}
