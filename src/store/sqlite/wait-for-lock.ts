import { setTimeout as delay } from "node:timers/promises";
import { ConflictError } from "../../domain/errors.js";

/** How long a writer waits for other processes, in ms: loading 500,000 relationships holds the lock for some ten seconds. */
export const WRITE_WAIT_MS = 60_000;

/** Pauses between two attempts, in ms. Drawn at random between the two, so that waiting processes don't step in time. */
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 60;

/** Does what needs a lock of the file, again and again until it gets it. Throws CONFLICT where the time is up first. */
export async function waitForLock(work: () => void, waitMs: number): Promise<void> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || performance.now() >= deadline) throw error;
    }
    await delay(SHORTEST_PAUSE_MS + Math.random() * (LONGEST_PAUSE_MS - SHORTEST_PAUSE_MS));
  }
}
