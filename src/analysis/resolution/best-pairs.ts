/** Two places in an index, the lesser first, and how much speaks for their being one. */
export interface WeighedPair {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/** The weightiest of many pairs, each once: no more of them than it is to keep are ever in memory three times. */
export class BestPairs {
  private pairs: WeighedPair[] = [];
  /** What a pair must weigh to be among the best, as far as that is known. */
  private least = 0;
  private leftOut = false;

  constructor(private readonly most: number) {}

  add(pair: WeighedPair): void {
    if (pair.weight < this.least) {
      this.leftOut = true;
      return;
    }
    this.pairs.push(pair);
    if (this.pairs.length > 3 * this.most) this.cut();
  }

  /** Weightiest first. */
  get best(): readonly WeighedPair[] {
    this.cut();
    return this.pairs;
  }

  /** Whether there were more than are kept. */
  get hasLeftOut(): boolean {
    this.cut();
    return this.leftOut;
  }

  private cut(): void {
    this.pairs.sort((one, other) => other.weight - one.weight || one.one - other.one || one.other - other.other);
    // The same pair weighs the same each time, so it is next to itself.
    this.pairs = this.pairs.filter(({ one, other }, at) => {
      const before = this.pairs[at - 1];
      return before === undefined || before.one !== one || before.other !== other;
    });
    if (this.pairs.length <= this.most) return;
    this.leftOut = true;
    this.pairs.length = this.most;
    this.least = this.pairs.at(-1)!.weight;
  }
}
