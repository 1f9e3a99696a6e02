/** How far a load is, or a backup. */
export interface LoadProgress {
  /**
   * reading: rows of the files. checking: things compared with the graph. writing: changes written to the store. verifying: records of
   * a backup looked at before they are restored. saving: records written to a backup. restoring: records of one written to the store.
   */
  readonly phase: "reading" | "checking" | "writing" | "verifying" | "saving" | "restoring";
  /** Rows, things or changes of this phase so far. */
  readonly done: number;
  /** How many of them a second, over the whole phase. */
  readonly rate: number;
}

/** Time between two reports: often enough to be seen to move. */
const INTERVAL_MS = 500;
/** Steps between two looks at the clock. */
const STEPS = 500;

/** Counts steps of a phase and reports now and then. Throws the reason of the signal where it was aborted. */
export class ProgressMeter {
  #phase: LoadProgress["phase"] = "reading";
  #done = 0;
  #started = performance.now();
  #reported = performance.now();

  constructor(
    private readonly listener: ((progress: LoadProgress) => void) | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {}

  begin(phase: LoadProgress["phase"]): void {
    this.signal?.throwIfAborted();
    this.#phase = phase;
    this.#done = 0;
    this.#started = performance.now();
    this.#report(this.#started);
  }

  advance(steps = 1): void {
    this.#done += steps;
    if (steps === 1 && this.#done % STEPS !== 0) return;
    this.signal?.throwIfAborted();
    const now = performance.now();
    if (now - this.#reported >= INTERVAL_MS) this.#report(now);
  }

  #report(now: number): void {
    this.#reported = now;
    const seconds = Math.max(now - this.#started, 1) / 1_000;
    this.listener?.({ phase: this.#phase, done: this.#done, rate: Math.round(this.#done / seconds) });
  }
}
