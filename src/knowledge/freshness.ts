/** What others commit shows within this time; as long as the last look is no older, looks are on time. */
const ON_TIME_MS = 1_000;

/** What answers may lack: a revision, to be taken in from the change log; a hand edit, for which everything must be read anew. */
type Lack = "revision" | "hand edit";

/** Keeps account of how far answers may lag behind the store. Instants are those of performance.now(). */
export class Freshness {
  private readonly lacking = new Set<Lack>();
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
    this.lacking.clear();
    this.lookFailed = false;
  }

  /** The store has answered; what it has is not known yet. */
  answered(): void {
    this.lookFailed = false;
  }

  /** A commit is known that answers do not show yet. */
  lacks(what: Lack): void {
    this.lacking.add(what);
  }

  /** What was known to be lacking is shown now. (Others may have committed more; the next look tells.) */
  tookIn(what: Lack): void {
    this.lacking.delete(what);
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
    return this.following && this.lacking.size === 0 && age <= this.onTimeMs ? 0 : age;
  }
}
