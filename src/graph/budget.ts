import type { CancelFlag } from "./cancel-flag.js";

/** Claims looked at between two looks at the clock: some microseconds of work. */
const STEPS_PER_CLOCK_READING = 1024;

/** What else ends a budget, and how. */
export interface BudgetOptions {
  /** Spends the budget when raised. */
  readonly cancel?: CancelFlag;
  /** Whether the traversal is given up with {@link TrialEnded} once the budget is spent, without the work of an answer. Default false. */
  readonly isTrial?: boolean;
}

/** Thrown out of a traversal on trial when its time is up: it needs more than it was given here. */
export class TrialEnded extends Error {}

/** The time that a traversal may take. Once spent it stays spent; the answer then says so. */
export class Budget {
  private steps = 0;
  private over = false;
  private readonly deadline: number;

  /** @param milliseconds From now; Infinity for no bound. */
  constructor(
    milliseconds: number,
    private readonly options: BudgetOptions = {},
  ) {
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
      if (!this.over) this.look();
    }
    return this.over;
  }

  private look(): void {
    this.over = performance.now() > this.deadline || this.options.cancel?.isRaised === true;
    if (this.over && this.options.isTrial) throw new TrialEnded("The traversal takes longer than its trial.");
  }
}
