/** A value that may be there at once: what is in memory should not wait for a turn of the event loop. */
export type MaybePromise<Value> = Value | Promise<Value>;
