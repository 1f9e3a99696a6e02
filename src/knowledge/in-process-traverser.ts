import { Budget, TrialEnded } from "../graph/budget.js";
import type { Projection } from "../graph/projection.js";
import { runTraversal, type TraversalName } from "../graph/traversals.js";
import type { MaybePromise } from "./maybe-promise.js";
import { NO_OBSERVER, type Observer } from "./observer.js";
import { type SearchResult, TraversalPool } from "./traversal-pool.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "./traverser.js";
import { TurnAllowance } from "./turn-allowance.js";

/**
 * Time that traversals may take out of one turn of the event loop, ms: most need a fraction of one, and other requests wait no
 * longer for those that need more.
 */
const INLINE_MS = 4;

/** How traversals run in this process. */
export interface InProcessOptions {
  /** Worker threads at most, at least 1. */
  readonly threads: number;
  readonly observer?: Observer;
}

/**
 * Runs traversals over the projection in memory: at once where they are short, in a worker thread from the beginning where they turn
 * out not to be. So a short one costs nothing more, and a long one holds up nobody.
 */
export class InProcessTraverser implements Traverser {
  readonly overAllClaims = true;
  private readonly allowance = new TurnAllowance(INLINE_MS);
  private readonly pool: TraversalPool;
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
    return this.begin({ projection, request, options, started: performance.now() });
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private begin<Name extends TraversalName>(task: Task<Name>): MaybePromise<Traversed<Name>> {
    task.options.signal?.throwIfAborted();
    // Many short traversals block as one long one does.
    if (this.allowance.left === 0) return this.allowance.available().then(() => this.begin(task));
    const began = performance.now();
    const found = this.tryHere(task);
    this.allowance.spend(performance.now() - began);
    return found === undefined ? this.goOnElsewhere(task) : this.ended(task, found, "inline");
  }

  /** What there is to find within this turn; undefined where that is not all and there is more time than that. */
  private tryHere<Name extends TraversalName>(task: Task<Name>): SearchResult<Name> | undefined {
    const { left } = this.allowance;
    const budgetMs = timeLeft(task);
    try {
      return search(task, new Budget(Math.min(budgetMs, left), { isTrial: budgetMs > left }));
    } catch (error) {
      if (error instanceof TrialEnded) return undefined;
      throw error;
    }
  }

  private async goOnElsewhere<Name extends TraversalName>(task: Task<Name>): Promise<Traversed<Name>> {
    const options = { ...task.options, budgetMs: timeLeft(task) };
    const found = await this.pool.run(task.projection, task.request, options);
    // Where its time was up before a thread was free, little can be said; a search knows how to say it.
    return this.ended(task, found ?? search(task, new Budget(0)), "worker");
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
