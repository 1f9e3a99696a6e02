import { CancelFlag } from "../graph/cancel-flag.js";
import { type Projection, topologyOf } from "../graph/projection/projection.js";
import type { TraversalAnswer, TraversalName } from "../graph/traversals.js";
import { joinAnswer } from "./answer-pieces.js";
import { processClock, type TraversalDone } from "./traversal-message.js";
import { TRAVERSAL_WORKER, TraversalThread } from "./traversal-thread.js";
import type { TraversalRequest } from "./traverser.js";
import { WaitingLine } from "./waiting-line.js";

/** The newest topologies that threads keep: requests that run while the graph changes still read the one before. */
const TOPOLOGIES_KEPT = 2;

/** How long a traversal may take in a thread, and who waits for it. */
export interface PoolOptions {
  /** After which it answers with what it has; Infinity for no bound. */
  readonly budgetMs: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** Time after which it is given up without an answer, from when it begins, where it may take longer than that. Default: no such. */
  readonly trialMs?: number;
}

/** What a traversal found, and whether its time was up before that was all. */
export interface SearchResult<Name extends TraversalName> {
  readonly answer: TraversalAnswer<Name>;
  readonly spent: boolean;
}

/**
 * Worker threads for traversals, started when first needed. Each runs one traversal at a time; others wait for their turn, first
 * come, first served. (Piscina would do the queue, but cancels by ending the thread, and can't tell a thread what it may forget.)
 */
export class TraversalPool {
  private readonly threads = new Set<TraversalThread>();
  private readonly idle: TraversalThread[] = [];
  private readonly line = new WaitingLine<TraversalThread>();
  private readonly numbers = new WeakMap<Projection, number>();
  private newest = 0;
  private closed = false;

  /** @param size Threads at most, at least 1. @param module What the threads run; replaced in tests. */
  constructor(
    private readonly size: number,
    private readonly module = TRAVERSAL_WORKER,
  ) {}

  /** Whether a traversal would have to wait for its turn. */
  get isBusy(): boolean {
    return this.idle.length === 0 && this.threads.size >= this.size;
  }

  /**
   * Runs a traversal in a thread, in the time that it may take from now. Undefined where that time was up before a thread was free, or
   * its trial was over. Fails with the signal's reason once that is aborted.
   */
  async run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    { budgetMs, trialMs = Number.POSITIVE_INFINITY, signal }: PoolOptions,
  ): Promise<SearchResult<Name> | undefined> {
    signal?.throwIfAborted();
    const deadline = processClock() + budgetMs;
    const thread = this.idle.pop() ?? this.start() ?? (await this.line.wait(budgetMs, signal));
    if (thread === undefined) return undefined;
    const cancel = new CancelFlag();
    const onAbort = () => cancel.raise();
    signal?.addEventListener("abort", onAbort);
    let done: TraversalDone | undefined;
    try {
      // The signal may have been aborted in the very moment in which the thread became free.
      signal?.throwIfAborted();
      const topology = { number: this.note(projection), topology: topologyOf(projection) };
      done = await thread.run(topology, { request, deadline, cancel: cancel.memory, trialMs });
    } finally {
      signal?.removeEventListener("abort", onAbort);
      this.release(thread);
    }
    // What was found by then is no answer.
    signal?.throwIfAborted();
    if (done === undefined) return undefined;
    return { answer: (await joinAnswer(done, signal)) as TraversalAnswer<Name>, spent: done.spent };
  }

  /** Numbers a projection where it is new, and lets threads forget those that are no longer among the newest. */
  note(projection: Projection): number {
    let number = this.numbers.get(projection);
    if (number === undefined) {
      number = ++this.newest;
      this.numbers.set(projection, number);
      for (const thread of this.threads) this.tidy(thread);
    }
    return number;
  }

  /** Ends all threads; traversals that run or wait fail. */
  async close(): Promise<void> {
    this.closed = true;
    this.line.fail(closedError());
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  /** A new thread; undefined where there are as many as there may be. */
  private start(): TraversalThread | undefined {
    if (this.closed) throw closedError();
    if (this.threads.size >= this.size) return undefined;
    const thread = new TraversalThread(this.module, (ended) => this.remove(ended));
    this.threads.add(thread);
    return thread;
  }

  private remove(thread: TraversalThread): void {
    this.threads.delete(thread);
    const at = this.idle.indexOf(thread);
    if (at >= 0) this.idle.splice(at, 1);
  }

  private release(thread: TraversalThread): void {
    this.tidy(thread);
    if (this.threads.has(thread)) this.idle.push(thread);
    if (this.line.isEmpty) return;
    const next = this.idle.pop() ?? this.start();
    if (next !== undefined) this.line.serve(next);
  }

  private tidy(thread: TraversalThread): void {
    thread.forgetBefore(this.newest - TOPOLOGIES_KEPT + 1);
  }
}

function closedError(): Error {
  return new Error("The traversals of this graph have been closed.");
}
