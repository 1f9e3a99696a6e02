import type { KeyRing } from "../access/key-ring.js";
import type { Principal } from "../access/principal.js";
import type { Curator } from "../curation/curator.js";
import type { Reading, ReadingOptions } from "../knowledge/reading.js";

/** What every resolver is given: one pinned state of the graph, the same for the whole operation. */
export interface Context {
  readonly reading: Reading;
  /** Who asks, and what they write with; absent where nothing can be written. */
  readonly caller?: Caller;
  /** Objects that the answer may have at worst; set before the operation is executed. Absent where nobody has measured it. */
  operationCost?: number;
}

/** Who asks, and what they write with. */
export interface Caller {
  /** Absent for someone who has not said who they are. */
  readonly principal: Principal | undefined;
  readonly keys: KeyRing;
  readonly curator: Curator;
  /** Bounds of the readings that show what was written. */
  readonly readOptions: ReadingOptions;
  /** Notes that the caller was refused. */
  readonly refused: (attempt: RefusedAttempt) => void;
}

/** What somebody tried who may not. */
export interface RefusedAttempt {
  readonly field: string;
  readonly code: string;
}
