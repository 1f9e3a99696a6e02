/** Time that work of one sort may take out of each turn of the event loop, whoever asks for it. */
export class TurnAllowance {
  private used = 0;

  constructor(private readonly milliseconds: number) {}

  /** What is left of it in this turn, ms. */
  get left(): number {
    return Math.max(0, this.milliseconds - this.used);
  }

  /** Takes from it until the turn is over. */
  spend(milliseconds: number): void {
    if (this.used === 0) {
      setImmediate(() => {
        this.used = 0;
      });
    }
    this.used += milliseconds;
  }
}
