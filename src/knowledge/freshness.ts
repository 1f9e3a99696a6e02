/** What others commit shows within this time; as long as the last look is no older, looks are on time. */
const ON_TIME_MS = 1_000;

/** Keeps account of how far answers may lag behind the store. Instants are those of performance.now(). */
export class Freshness {
  private behind = false;
  private lookFailed = false;
  private reloadFailed = false;
  private readonly onTimeMs: number;

  /** @param currentAt When all that was committed was known to be taken in. @param pollIntervalMs Time between two looks. */
  constructor(
    private currentAt: number,
    pollIntervalMs: number,
  ) {
    this.onTimeMs = Math.max(ON_TIME_MS, 2 * pollIntervalMs);
  }

  /** A look that began at an instant has left nothing to take in. */
  settled(lookedAt: number): void {
    this.currentAt = Math.max(this.currentAt, lookedAt);
    this.behind = false;
    this.lookFailed = false;
  }

  /** A commit is known that answers do not show yet. The store has answered. */
  fellBehind(): void {
    this.behind = true;
    this.lookFailed = false;
  }

  /** Whether everything could be read anew. */
  reloaded(succeeded: boolean): void {
    this.reloadFailed = !succeeded;
  }

  /** The store did not answer, or not with what can be used. */
  failed(): void {
    this.lookFailed = true;
  }

  /** Whether the store can be followed. */
  get following(): boolean {
    return !this.lookFailed && !this.reloadFailed;
  }

  /**
   * For how long there may have been commits that answers do not show, in ms. 0 while the store is looked at on time, and all that is
   * found is taken in. Else the time since the last look that left nothing to take in: while changes are being read, while a look
   * takes its time, and while the store does not answer.
   */
  lagMs(now: number): number {
    const age = now - this.currentAt;
    return this.following && !this.behind && age <= this.onTimeMs ? 0 : age;
  }
}
