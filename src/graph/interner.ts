/** Numbers distinct values in the order in which they first come. */
export class Interner<Value extends string | number> {
  private readonly numbers = new Map<Value, number>();
  readonly values: Value[] = [];
  /** The value that was numbered last: rows of one import or one actor come together. */
  private last: Value | undefined;
  private lastNumber = -1;

  /** @param values Those that are numbered already, in order. */
  constructor(values: Iterable<Value> = []) {
    for (const value of values) this.number(value);
  }

  /** The number of a value, given to it now where it has none. */
  number(value: Value): number {
    if (value === this.last) return this.lastNumber;
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.numbers.set(value, number);
    }
    this.last = value;
    this.lastNumber = number;
    return number;
  }
}
