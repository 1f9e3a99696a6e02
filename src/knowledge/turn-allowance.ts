import { setImmediate as nextTurn } from "node:timers/promises";

/** Time that work of one sort may take out of each turn of the event loop, whoever asks for it. */
export class TurnAllowance {
  private used = 0;
  /** Settles with the turn in which some of the time was used. */
  private end: Promise<void> | undefined;

  constructor(private readonly milliseconds: number) {}

  /** What is left of it in this turn, ms. */
  get left(): number {
    return Math.max(0, this.milliseconds - this.used);
  }

  /** Takes from it until the turn is over. */
  spend(milliseconds: number): void {
    this.used += milliseconds;
    this.end ??= nextTurn().then(() => {
      this.used = 0;
      this.end = undefined;
    });
  }

  /** Waits for a turn in which some of it is left. */
  async available(): Promise<void> {
    while (this.left === 0) await this.end;
  }
}
