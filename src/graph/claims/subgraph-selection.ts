/** A part of the graph, as numbers. */
export interface SubgraphSelection {
  /** In the order of the answer. */
  readonly entities: readonly number[];
  /** Ascending, which is by id. */
  readonly claims: readonly number[];
  /** Hops from the nearest start, in the order of `entities`; absent where there is no start. */
  readonly distances?: readonly number[];
  /** Whether the limit or the time budget cut something off. */
  readonly truncated: boolean;
  /** Whether it was the time budget. */
  readonly budgetSpent: boolean;
  /** Entities that were met and not gone through because of EntityFilter.maxDegree, ascending; none where there is no traversal. */
  readonly hubs: readonly number[];
}
