import type { EntityOfKind } from "./graph-store.js";

/**
 * All ids that a store holds, in batches and in any order: for who has many to look for, in a store that holds few. What is written while they
 * are read may be among them or not.
 */
export interface StoreIds {
  /** Ids of all sources, and perhaps some of unpublished ones. */
  sources(): AsyncIterable<readonly string[]>;
  /** All entities, with their kinds. */
  entities(): AsyncIterable<readonly EntityOfKind[]>;
  /** Ids of all claims, retracted ones included, and perhaps some of unpublished ones. One may come several times. */
  claims(): AsyncIterable<readonly string[]>;
}
