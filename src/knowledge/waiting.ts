/** Whoever waits for the answer to a request. */
export interface Waiting {
  /** Whether nobody does any more. */
  readonly isOver: boolean;
  /** Aborted once nobody does. Made when it is first asked for: most requests are answered before anything must listen. */
  readonly signal: AbortSignal;
}
