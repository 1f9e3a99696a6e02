import { Worker } from "node:worker_threads";
import type { Topology } from "../graph/projection/topology.js";
import type { RunTraversal, ThreadAnswer, ThreadMessage, TraversalDone } from "./traversal-message.js";

/** The module of such threads, compiled: found from beside it and, where tests run the sources, from those. */
export const TRAVERSAL_WORKER = new URL("../../dist/knowledge/traversal-worker.js", import.meta.url);

/** A topology and its number: higher for one that was made later. */
export interface NumberedTopology {
  readonly number: number;
  readonly topology: Topology;
}

/** A worker thread that runs one traversal at a time. Does not keep the process alive while it has nothing to do. */
export class TraversalThread {
  private readonly worker: Worker;
  /** Numbers of the topologies that the thread holds. */
  private readonly held = new Set<number>();
  private job: { resolve(done: TraversalDone | undefined): void; reject(error: unknown): void } | undefined;
  private cause: unknown;

  /** @param onEnd Hears when the thread has crashed, or was ended, before its traversal fails. */
  constructor(module: URL, onEnd: (thread: TraversalThread) => void) {
    this.worker = new Worker(module);
    this.worker.unref();
    this.worker.on("message", (answer: ThreadAnswer) => this.settle(answer));
    this.worker.on("messageerror", (error) => this.settle({ kind: "failed", error }));
    this.worker.on("error", (error) => {
      this.cause = error;
    });
    this.worker.on("exit", (code) => {
      onEnd(this);
      const cause = this.cause ?? new Error(`exit code ${code}`);
      this.job?.reject(new Error("The thread of a traversal ended before its answer.", { cause }));
    });
  }

  /**
   * Runs a traversal; the thread is free for another once this settles. Undefined where it was a trial and took longer. Fails where the
   * traversal or the thread does.
   */
  run(
    { number, topology }: NumberedTopology,
    job: Omit<RunTraversal, "kind" | "topology">,
  ): Promise<TraversalDone | undefined> {
    return new Promise<TraversalDone | undefined>((resolve, reject) => {
      this.job = { resolve, reject };
      if (!this.held.has(number)) {
        this.post({ kind: "hold", number, topology });
        this.held.add(number);
      }
      this.post({ kind: "run", topology: number, ...job });
      this.worker.ref();
    }).finally(() => {
      this.job = undefined;
      this.worker.unref();
    });
  }

  /** Lets go of the memory of topologies with lower numbers. */
  forgetBefore(number: number): void {
    const old = [...this.held].filter((known) => known < number);
    if (old.length === 0) return;
    for (const known of old) this.held.delete(known);
    this.post({ kind: "forget", before: number });
  }

  /** Ends the thread at once; a traversal that runs fails. */
  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private post(message: ThreadMessage): void {
    this.worker.postMessage(message);
  }

  private settle(answer: ThreadAnswer): void {
    if (answer.kind === "failed") this.job?.reject(answer.error);
    else this.job?.resolve(answer.kind === "done" ? answer : undefined);
  }
}
