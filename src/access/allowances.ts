import { LRUCache } from "lru-cache";

const WINDOW_MS = 60_000;
/** Callers that are counted at once; beyond that the one who has not asked for longest is forgotten, so that nobody can fill the memory. */
const CALLERS = 50_000;

/** What is left to a caller. */
export interface Allowance {
  /** Whether they have not spent more than they may. */
  readonly isKept: boolean;
  readonly remaining: number;
  /** Until it is whole again, s, rounded up. */
  readonly resetSeconds: number;
}

/** Counts what callers spend of a number a minute; a caller's minute begins with the first thing that they spend. */
export class Allowances {
  private readonly spent = new LRUCache<string, { count: number }>({ max: CALLERS, ttl: WINDOW_MS });

  constructor(readonly limit: number) {}

  /** Spends one of a caller's, also where none is left. */
  spend(caller: string): Allowance {
    const spent = this.spent.get(caller);
    if (spent === undefined) this.spent.set(caller, { count: 1 });
    else spent.count++;
    return this.left(caller, spent?.count ?? 1);
  }

  /** What is left to a caller who has spent more than they may, or all of it; undefined for others. */
  exhausted(caller: string): Allowance | undefined {
    const count = this.spent.get(caller)?.count ?? 0;
    return count < this.limit ? undefined : this.left(caller, count);
  }

  private left(caller: string, count: number): Allowance {
    return {
      isKept: count <= this.limit,
      remaining: Math.max(0, this.limit - count),
      resetSeconds: Math.max(1, Math.ceil(this.spent.getRemainingTTL(caller) / 1_000)),
    };
  }
}
