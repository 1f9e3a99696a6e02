import type { KeyRing } from "../access/key-ring.js";
import type { Principal } from "../access/principal.js";
import type { RefusalEntry } from "../access/refusal-trail.js";
import type { Curator } from "../curation/curator.js";
import type { ErrorCode } from "../domain/errors.js";
import type { ChangeFeed } from "../knowledge/changes/change-feed.js";
import type { Reading, ReadingOptions } from "../knowledge/reading.js";

/** What every resolver is given: one pinned state of the graph, the same for the whole operation. */
export interface Context {
  readonly reading: Reading;
  /** Who asks, and what they write with; absent where nothing can be written. */
  readonly caller?: Caller;
  /** Where what happens is heard of; present for a subscription alone. */
  readonly feed?: Feed;
  /** Objects that the answer may have at worst; set before the operation is executed. Absent where nobody has measured it. */
  operationCost?: number;
}

/** What a subscription follows, from when to when. */
export interface Feed {
  readonly changes: ChangeFeed;
  /** Pins the state in which the next event is told. */
  readonly reading: () => Reading;
  /** Aborted when the subscription is to end. */
  readonly ended: AbortSignal;
}

/** Who asks, and what they write with. */
export interface Caller {
  /** Absent for someone who has not said who they are. */
  readonly principal: Principal | undefined;
  readonly keys: KeyRing;
  /** Whether tokens are believed, so that there may be writers without a key. */
  readonly takesTokens: boolean;
  readonly curator: Curator;
  /** Bounds of the readings that show what was written. */
  readonly readOptions: ReadingOptions;
  /** The latest lines of the trail of refusals, the latest first; for admins. */
  readonly latestRefusals: (count: number) => readonly RefusalEntry[];
  /** Notes that the caller was refused. */
  readonly refused: (attempt: RefusedAttempt) => void;
}

/** What somebody tried who may not. */
export interface RefusedAttempt {
  /** `Mutation.addSources` */
  readonly field: string;
  /** Name of the operation; absent where it has none. */
  readonly operation?: string;
  /** The error that was answered: its code, and its message. */
  readonly code: ErrorCode;
  readonly reason: string;
}
