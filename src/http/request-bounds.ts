import type { Waiting } from "../knowledge/waiting.js";

/** How long a request may take, and whether anybody waits for it. */
export interface RequestBounds {
  /** From now. */
  readonly timeoutMs: number;
  /** Who waits for the answer. */
  readonly waiting?: Waiting | undefined;
}
