type ArrayOf<Value> = { new (buffer: SharedArrayBuffer): Value; readonly BYTES_PER_ELEMENT: number };

/** A typed array of zeros over memory that worker threads can share. */
export function sharedArray<Value>(type: ArrayOf<Value>, length: number): Value {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT));
}

/** A copy of numbers over memory that worker threads can share. */
export function shared<Value extends { set(values: ArrayLike<number>): void }>(
  type: ArrayOf<Value>,
  values: ArrayLike<number>,
): Value {
  const array = sharedArray(type, values.length);
  array.set(values);
  return array;
}
