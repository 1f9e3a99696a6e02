/** Numbers distinct values in the order in which they first come. */
export class Interner<Value, Key extends string | number = string> {
  private readonly numbers = new Map<Key, number>();
  readonly values: Value[] = [];

  /** @param keyOf What tells values apart. @param values Those that are numbered already, in order. */
  constructor(
    private readonly keyOf: (value: Value) => Key,
    values: Iterable<Value> = [],
  ) {
    for (const value of values) this.number(value);
  }

  /** The number of a value, given to it now where it has none. */
  number(value: Value): number {
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.numbers.set(key, number);
    this.values.push(value);
    return number;
  }
}
