import type { Reading } from "../knowledge/reading.js";

/** What every resolver is given: one pinned state of the graph, the same for the whole operation. */
export interface Context {
  readonly reading: Reading;
  /** Objects that the answer may have at worst; set before the operation is executed. Absent where nobody has measured it. */
  operationCost?: number;
}
