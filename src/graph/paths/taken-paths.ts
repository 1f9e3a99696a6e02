import type { FoundPath, PathQuery } from "./path-query.js";
import { compareCosts } from "./path-weight.js";

/** Takes paths as they come, best first, until there are as many as are asked for, or one more than the limit. */
export class TakenPaths {
  readonly paths: FoundPath[] = [];
  /** Whether the limit left something out. */
  truncated = false;
  private readonly wanted: number;

  constructor(private readonly query: Pick<PathQuery, "selector" | "k" | "limit">) {
    const { selector, k } = query;
    this.wanted = selector === "ANY_SHORTEST" ? 1 : selector === "SHORTEST_K" ? k : Number.POSITIVE_INFINITY;
  }

  /** Takes a path and answers whether to go on. */
  take(path: FoundPath): boolean {
    const best = this.paths[0];
    const isWanted =
      this.query.selector !== "ALL_SHORTEST" || best === undefined || compareCosts(path.cost, best.cost) === 0;
    if (!isWanted) return false;
    this.truncated = this.paths.length === this.query.limit;
    if (!this.truncated) this.paths.push(path);
    return !this.truncated && this.paths.length < this.wanted;
  }
}
