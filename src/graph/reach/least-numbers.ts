/** Numbers kept beyond those wanted before the rest is let go: enough that sorting them out is rare. */
const SLACK = 256;

/** The least of many distinct numbers, found without keeping or sorting them all. */
export class LeastNumbers {
  /** Numbers from here on can't be among the least any more: not worth adding. */
  bound = Number.POSITIVE_INFINITY;
  private numbers: number[] = [];
  private readonly capacity: number;

  /** @param wanted How many; Infinity for all. */
  constructor(private readonly wanted: number) {
    this.capacity = 2 * wanted + SLACK;
  }

  /** Takes a number below the bound that was not added before. Amortised O(log wanted). */
  add(number: number): void {
    this.numbers.push(number);
    if (this.numbers.length < this.capacity) return;
    this.numbers = this.ascending();
    this.bound = this.numbers.at(-1) ?? 0;
  }

  /** The least of the numbers so far. */
  ascending(): number[] {
    return Array.from(Int32Array.from(this.numbers).sort().subarray(0, this.wanted));
  }
}
