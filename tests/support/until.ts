import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 10;

/** Waits until a condition holds; throws, with what it is, where it does not within the time. */
export async function until(condition: () => unknown, timeoutMs = 20_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${condition}`);
    await sleep(POLL_MS);
  }
}
