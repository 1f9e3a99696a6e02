/** A value that may be there at once: what is in memory should not wait for a turn of the event loop. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** What `then` makes of a value: at once where the value is there. */
export function whenThere<Value, Result>(
  value: MaybePromise<Value>,
  then: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(then) : then(value);
}

/** All of some values: at once where all are there. */
export function allThere<Value>(values: readonly MaybePromise<Value>[]): MaybePromise<readonly Value[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as readonly Value[]);
}
