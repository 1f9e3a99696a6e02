/** Numbers distinct values in the order in which they first come, after those that are numbered already. */
export class Interner<Value extends string | number> {
  /** Those that were not numbered before: the first has the number of the known ones. */
  readonly added: Value[] = [];
  private readonly numbers = new Map<Value, number>();
  /** The value that was numbered last: rows of one import or one actor come together. */
  private last: Value | undefined;
  private lastNumber = -1;

  /** @param known What is numbered already, from 0 on. */
  constructor(private readonly known: ReadonlyMap<Value, number> = new Map()) {}

  /** The number of a value, given to it now where it has none. */
  number(value: Value): number {
    if (value === this.last) return this.lastNumber;
    const { known } = this;
    let number = (known.size > 0 ? known.get(value) : undefined) ?? this.numbers.get(value);
    if (number === undefined) {
      number = known.size + this.added.push(value) - 1;
      this.numbers.set(value, number);
    }
    this.last = value;
    this.lastNumber = number;
    return number;
  }
}
