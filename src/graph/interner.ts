/** Numbers distinct keys in the order in which they first come. */
export class Interner<Value> {
  private readonly numbers = new Map<string, number>();
  readonly values: Value[];

  constructor(
    private readonly keyOf: (value: Value) => string,
    values: readonly Value[] = [],
  ) {
    this.values = [];
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
