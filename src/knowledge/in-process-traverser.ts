import { Budget, TrialEnded } from "../graph/budget.js";
import type { Projection } from "../graph/projection/projection.js";
import { runTraversal, type TraversalName } from "../graph/traversals.js";
import type { MaybePromise } from "./maybe-promise.js";
import { NO_OBSERVER, type Observer } from "./observer.js";
import { type SearchResult, TraversalPool } from "./traversal-pool.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "./traverser.js";
import { TurnAllowance } from "./turn-allowance.js";

/**
 * Time that a traversal may take out of a turn of the event loop, ms, and after which no other is begun in that turn: most need a
 * fraction of it, and other requests do not wait longer than for two of those that need more.
 */
const INLINE_MS = 4;

/**
 * Time of a traversal in the fast lane, ms: enough for nearly all, also on a busy machine, and short for those who wait behind one that
 * needs more. Such a one loses a small part of its time.
 */
const FAST_LANE_MS = 200;

/** How traversals run in this process. */
export interface InProcessOptions {
  /** Worker threads for long traversals at most, at least 1. One more has those that need not wait for them. */
  readonly threads: number;
  readonly observer?: Observer;
}

/**
 * Runs traversals over the projection in memory: at once where they are short, in a worker thread from the beginning where they turn
 * out not to be. So a short one costs nothing more, and a long one holds up nobody. Where all threads are busy with long ones, a
 * fast lane tells others apart in the same way.
 */
export class InProcessTraverser implements Traverser {
  readonly overAllClaims = true;
  private readonly allowance = new TurnAllowance(INLINE_MS);
  private readonly pool: TraversalPool;
  private readonly fastLane = new TraversalPool(1);
  private readonly observer: Observer;

  constructor({ threads, observer = NO_OBSERVER }: InProcessOptions) {
    this.pool = new TraversalPool(threads);
    this.observer = observer;
  }

  run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    options: TraversalOptions,
  ): MaybePromise<Traversed<Name>> {
    this.pool.note(projection);
    this.fastLane.note(projection);
    return this.begin({ projection, request, options, started: performance.now() });
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.close(), this.fastLane.close()]);
  }

  private begin<Name extends TraversalName>(task: Task<Name>): MaybePromise<Traversed<Name>> {
    const { waiting } = task.options;
    if (waiting?.isOver) waiting.signal.throwIfAborted();
    // Many short traversals block as one long one does.
    if (this.allowance.isUsedUp) return this.allowance.available().then(() => this.begin(task));
    const began = performance.now();
    const found = this.tryHere(task);
    this.allowance.spend(performance.now() - began);
    return found === undefined ? this.goOnElsewhere(task) : this.ended(task, found, "inline");
  }

  /** What there is to find within this turn; undefined where that is not all and there is more time than that. */
  private tryHere<Name extends TraversalName>(task: Task<Name>): SearchResult<Name> | undefined {
    const budgetMs = timeLeft(task);
    try {
      return search(task, new Budget(Math.min(budgetMs, INLINE_MS), { isTrial: budgetMs > INLINE_MS }));
    } catch (error) {
      if (error instanceof TrialEnded) return undefined;
      throw error;
    }
  }

  private async goOnElsewhere<Name extends TraversalName>(task: Task<Name>): Promise<Traversed<Name>> {
    const found =
      (this.pool.isBusy ? await this.runIn(this.fastLane, task, FAST_LANE_MS) : undefined) ??
      (await this.runIn(this.pool, task));
    // Where its time was up before a thread was free, little can be said; a search knows how to say it.
    return this.ended(task, found ?? search(task, new Budget(0)), "worker");
  }

  private runIn<Name extends TraversalName>(
    pool: TraversalPool,
    task: Task<Name>,
    trialMs = Number.POSITIVE_INFINITY,
  ): Promise<SearchResult<Name> | undefined> {
    const {
      projection,
      request,
      options: { waiting },
    } = task;
    const waited = waiting && { signal: waiting.signal };
    return pool.run(projection, request, { ...waited, budgetMs: timeLeft(task), trialMs });
  }

  private ended<Name extends TraversalName>(
    { projection, request: { name }, started }: Task<Name>,
    { answer, spent }: SearchResult<Name>,
    where: "inline" | "worker",
  ): Traversed<Name> {
    this.observer.traversed({ name, where, ms: performance.now() - started, spent });
    return { projection, answer };
  }
}

/** A traversal that is asked for, and when that was. */
interface Task<Name extends TraversalName> {
  readonly projection: Projection;
  readonly request: TraversalRequest<Name>;
  readonly options: TraversalOptions;
  readonly started: number;
}

function timeLeft({ options: { budgetMs }, started }: Task<TraversalName>): number {
  return budgetMs - (performance.now() - started);
}

function search<Name extends TraversalName>({ projection, request }: Task<Name>, budget: Budget): SearchResult<Name> {
  const answer = runTraversal(projection, request, budget);
  return { answer, spent: budget.spent };
}
