import { Budget } from "../graph/budget.js";
import type { Projection } from "../graph/projection.js";
import { runTraversal, type TraversalName } from "../graph/traversals.js";
import type { TraversalOptions, TraversalRequest, Traversed, Traverser } from "./traverser.js";

/** Runs traversals over the projection in memory. */
export class InProcessTraverser implements Traverser {
  run<Name extends TraversalName>(
    projection: Projection,
    request: TraversalRequest<Name>,
    { budgetMs }: TraversalOptions,
  ): Traversed<Name> {
    return { projection, answer: runTraversal(projection, request, new Budget(budgetMs)) };
  }

  async close(): Promise<void> {}
}
