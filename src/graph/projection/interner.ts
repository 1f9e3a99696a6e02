/** Numbers distinct values in the order in which they first come, after those that are numbered already. */
export class Interner<Value extends string | number> {
  /** Those that were not numbered before: the first has the number of the known ones. */
  readonly added: Value[] = [];
  private readonly numbers = new Map<Value, number>();

  /** @param known What is numbered already, from 0 on. */
  constructor(private readonly known: ReadonlyMap<Value, number> = new Map()) {}

  /** The number of a value, given to it now where it has none. */
  number(value: Value): number {
    const { known } = this;
    let number = (known.size > 0 ? known.get(value) : undefined) ?? this.numbers.get(value);
    if (number === undefined) {
      number = known.size + this.added.push(value) - 1;
      this.numbers.set(value, number);
    }
    return number;
  }
}
