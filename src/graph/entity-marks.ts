import type { Topology } from "./projection/topology.js";

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

const pools = new WeakMap<Topology, EntityMarks[]>();

/** Runs a search with clean marks of its own. */
export function withMarks<Result>(topology: Topology, search: (marks: EntityMarks) => Result): Result {
  let pool = pools.get(topology);
  if (pool === undefined) {
    pool = [];
    pools.set(topology, pool);
  }
  const marks = pool.pop() ?? new EntityMarks(topology.entities.count);
  marks.clear();
  try {
    return search(marks);
  } finally {
    pool.push(marks);
  }
}
