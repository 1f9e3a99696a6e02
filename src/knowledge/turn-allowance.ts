import { setImmediate as nextTurn } from "node:timers/promises";

/** Time after which no more work of one sort is begun in a turn of the event loop, whoever asks for it. */
export class TurnAllowance {
  private used = 0;

  constructor(private readonly milliseconds: number) {}

  /** Whether this turn has none left. */
  get isUsedUp(): boolean {
    return this.used >= this.milliseconds;
  }

  /** Takes from it until the turn is over. */
  spend(milliseconds: number): void {
    if (this.used === 0) setImmediate(() => this.renew());
    this.used += milliseconds;
  }

  /** Waits for a turn that has some left. */
  async available(): Promise<void> {
    while (this.isUsedUp) await nextTurn();
  }

  private renew(): void {
    this.used = 0;
  }
}
