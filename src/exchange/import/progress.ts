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
  /** How much of the phase is done, from 0 to 1; absent where that is not known. */
  readonly part?: number;
  /** Seconds that the rest of the phase takes at this pace. */
  readonly remaining?: number;
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
  #total: number | undefined;
  #bytes = 0;

  constructor(
    private readonly listener: ((progress: LoadProgress) => void) | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Begins a phase. `total` is how many steps it has; of reading, how many bytes; absent where nobody knows. */
  begin(phase: LoadProgress["phase"], total?: number): void {
    this.signal?.throwIfAborted();
    this.#phase = phase;
    this.#done = 0;
    this.#total = total;
    this.#bytes = 0;
    this.#started = performance.now();
    this.#report(this.#started);
  }

  /** Takes down that so many bytes were read. */
  read(bytes: number): void {
    this.#bytes += bytes;
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
    const rate = Math.round(this.#done / seconds);
    this.listener?.({ phase: this.#phase, done: this.#done, rate, ...this.#outlook(seconds) });
  }

  #outlook(seconds: number): Pick<LoadProgress, "part" | "remaining"> {
    const passed = this.#phase === "reading" ? this.#bytes : this.#done;
    if (this.#total === undefined || this.#total === 0 || passed === 0) return {};
    const part = Math.min(passed / this.#total, 1);
    return { part, remaining: Math.round((seconds * (1 - part)) / part) };
  }
}
