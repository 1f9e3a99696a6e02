import { type ClaimColumns, type Topology, UNBOUNDED_FUTURE, UNBOUNDED_PAST } from "../projection/topology.js";
import type { PathQuery } from "./path-query.js";

/**
 * How the claims of a path must hang together in time. What matters of a path so far is when it begins, the latest first day of its
 * claims, and when it ends, the earliest last day: both as day numbers. A path that begins earlier and ends later can go on in
 * every way in which another can.
 */
export class PathTiming {
  /** Whether any path will do. */
  readonly isFree: boolean;
  private readonly claims: ClaimColumns;
  private readonly holdsTogether: boolean;
  private readonly inSequence: boolean;

  constructor({ claims }: Topology, { holdsTogether, inSequence }: Pick<PathQuery, "holdsTogether" | "inSequence">) {
    this.isFree = !holdsTogether && !inSequence;
    this.claims = claims;
    this.holdsTogether = holdsTogether;
    this.inSequence = inSequence;
  }

  /** Whether a path that begins and ends on these days may go on by a claim. */
  allows(begin: number, end: number, claim: number): boolean {
    const first = this.claims.validFrom[claim]!;
    if (this.inSequence && first < begin && first !== UNBOUNDED_PAST) return false;
    return (
      !this.holdsTogether || (Math.max(begin, first) <= end && Math.max(begin, first) <= this.claims.validTo[claim]!)
    );
  }

  /** When the path begins with one more claim. The same for all paths where any will do. */
  beginWith(begin: number, claim: number): number {
    return this.isFree ? UNBOUNDED_PAST : Math.max(begin, this.claims.validFrom[claim]!);
  }

  /** When the path ends with one more claim. The same for all paths where none need hold together. */
  endWith(end: number, claim: number): number {
    return this.holdsTogether ? Math.min(end, this.claims.validTo[claim]!) : UNBOUNDED_FUTURE;
  }
}
