/** How long a request may take, and whether anybody waits for it. */
export interface RequestBounds {
  /** From now. */
  readonly timeoutMs: number;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
}
