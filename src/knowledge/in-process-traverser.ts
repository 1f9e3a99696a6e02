import { Budget } from "../graph/budget.js";
import type { Projection } from "../graph/projection.js";
import { runTraversal, type TraversalName } from "../graph/traversals.js";
import { NO_OBSERVER, type Observer } from "./observer.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "./traverser.js";

/** Runs traversals over the projection in memory. */
export class InProcessTraverser implements Traverser {
  constructor(private readonly observer: Observer = NO_OBSERVER) {}

  run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    { budgetMs }: TraversalOptions,
  ): Traversed<Name> {
    const startedAt = performance.now();
    try {
      return { projection, answer: runTraversal(projection, request, new Budget(budgetMs)) };
    } finally {
      this.observer.traversed(request.name, "inline", performance.now() - startedAt);
    }
  }

  async close(): Promise<void> {}
}
