/** Claims looked at between two looks at the clock: some microseconds of work. */
const STEPS_PER_CLOCK_READING = 1024;

/** The time that a traversal may take. Once spent it stays spent; the answer then says so. */
export class Budget {
  private steps = 0;
  private over = false;
  private readonly deadline: number;

  /** @param milliseconds From now; Infinity for no bound. */
  constructor(milliseconds: number) {
    this.deadline = performance.now() + milliseconds;
  }

  get spent(): boolean {
    return this.over;
  }

  /** Counts some steps of work, by default one, and answers whether the time is up. */
  step(count = 1): boolean {
    this.steps += count;
    if (this.steps >= STEPS_PER_CLOCK_READING) {
      this.steps = 0;
      if (!this.over) this.over = performance.now() > this.deadline;
    }
    return this.over;
  }
}
