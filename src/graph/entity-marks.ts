import { workspaces } from "./workspaces.js";

/**
 * A number for some of the entities, forgotten in O(1): what a search keeps of where it has been. Borrow one for the
 * length of a synchronous search and give it back, so that the cost of a search grows with its answer and not with the graph.
 */
export class EntityMarks {
  private readonly epochs: Int32Array;
  private readonly values: Int32Array;
  private epoch = 0;

  constructor(entityCount: number) {
    this.epochs = new Int32Array(entityCount);
    this.values = new Int32Array(entityCount);
  }

  has(entity: number): boolean {
    return this.epochs[entity] === this.epoch;
  }

  /** The mark of an entity; undefined where it has none. */
  get(entity: number): number | undefined {
    return this.epochs[entity] === this.epoch ? this.values[entity] : undefined;
  }

  set(entity: number, value: number): void {
    this.epochs[entity] = this.epoch;
    this.values[entity] = value;
  }

  clear(): void {
    this.epoch++;
  }
}

/** Runs a search with clean marks of its own. */
export const withMarks = workspaces(
  (entityCount) => new EntityMarks(entityCount),
  (marks) => marks.clear(),
);
