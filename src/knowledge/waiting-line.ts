/** The longest time that a timer can hold, ms: weeks. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Waiter<Item> {
  take(item: Item | undefined): void;
  fail(error: unknown): void;
}

/** Those who wait for something that is handed out one by one: first come, first served. */
export class WaitingLine<Item> {
  private readonly waiters = new Set<Waiter<Item>>();

  get isEmpty(): boolean {
    return this.waiters.size === 0;
  }

  /** Waits for a turn, at most for so long: undefined after that. Fails with the signal's reason once that is aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<Item | undefined> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
      };
      const waiter: Waiter<Item> = {
        take(item) {
          leave();
          resolve(item);
        },
        fail(error) {
          leave();
          reject(error);
        },
      };
      const onAbort = () => waiter.fail(signal?.reason);
      const timer = setTimeout(() => waiter.take(undefined), Math.min(milliseconds, LONGEST_TIMER_MS));
      signal?.addEventListener("abort", onAbort);
      this.waiters.add(waiter);
    });
  }

  /** Hands an item to the one who has waited longest. */
  serve(item: Item): void {
    const [first] = this.waiters;
    first?.take(item);
  }

  /** Sends everyone away. */
  fail(error: unknown): void {
    for (const waiter of [...this.waiters]) waiter.fail(error);
  }
}
