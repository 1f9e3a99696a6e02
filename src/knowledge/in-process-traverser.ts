import { Budget, TrialEnded } from "../graph/budget.js";
import type { Projection } from "../graph/projection.js";
import { runTraversal, type TraversalName } from "../graph/traversals.js";
import type { MaybePromise } from "./maybe-promise.js";
import { type SearchResult, TraversalPool } from "./traversal-pool.js";
import type { OnTraversal, TraversalOptions, TraversalRequest, Traversed, Traverser } from "./traverser.js";
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
  readonly onTraversal?: OnTraversal;
}

/**
 * Runs traversals over the projection in memory: at once where they are short, in a worker thread from the beginning where they turn
 * out not to be. So a short one costs nothing more, and a long one holds up nobody.
 */
export class InProcessTraverser implements Traverser {
  private readonly allowance = new TurnAllowance(INLINE_MS);
  private readonly pool: TraversalPool;

  constructor(private readonly options: InProcessOptions) {
    this.pool = new TraversalPool(options.threads);
  }

  run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    options: TraversalOptions,
  ): MaybePromise<Traversed<Name>> {
    options.signal?.throwIfAborted();
    this.pool.note(projection);
    const started = performance.now();
    const here = this.runHere(projection, request, options.budgetMs);
    const ms = performance.now() - started;
    this.allowance.spend(ms);
    if (here !== undefined) return this.report({ projection, request, found: here, where: "inline", ms });
    return this.pool.run(projection, request, { ...options, budgetMs: options.budgetMs - ms }).then((there) => {
      // Undefined where the time was up before a thread was free: there is little to say then, but how to say it.
      const found = there ?? searched(projection, request, new Budget(0));
      return this.report({ projection, request, found, where: "worker", ms: performance.now() - started });
    });
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** What there is to find within this turn; undefined where that is not all and there is more time than that. */
  private runHere<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    budgetMs: number,
  ): SearchResult<Name> | undefined {
    const { left } = this.allowance;
    try {
      return searched(projection, request, new Budget(Math.min(budgetMs, left), { isTrial: budgetMs > left }));
    } catch (error) {
      if (error instanceof TrialEnded) return undefined;
      throw error;
    }
  }

  private report<Name extends TraversalName>({ projection, request, found, where, ms }: Ended<Name>): Traversed<Name> {
    this.options.onTraversal?.({ name: request.name, where, ms, spent: found.spent });
    return { projection, answer: found.answer };
  }
}

interface Ended<Name extends TraversalName> {
  readonly projection: Projection;
  readonly request: TraversalRequest<Name>;
  readonly found: SearchResult<Name>;
  readonly where: "inline" | "worker";
  readonly ms: number;
}

function searched<Name extends TraversalName>(
  projection: Projection,
  request: TraversalRequest<Name>,
  budget: Budget,
): SearchResult<Name> {
  const answer = runTraversal(projection, request, budget);
  return { answer, spent: budget.spent };
}
