// @ts-check
import { fork } from "node:child_process";
import { on, once } from "node:events";
import { fileURLToPath } from "node:url";
import { YOUNG_GENERATION } from "../measure/processes.mjs";

/** That all subscribers listen, or when a revision arrived at each of them, on the clock of clock.mjs. @typedef {"listening" | { readonly revision: number, readonly arrivals: readonly number[] }} Heard */

/** What the process of the subscribers is told to do. @typedef {{ readonly url: string, readonly key: string, readonly subscribers: number }} AudienceSettings */

/** Subscribers in a process of their own. `heard` waits for what it says next, and throws where the process has ended or says nothing. @typedef {{ readonly heard: () => Promise<Heard>, readonly stop: () => Promise<void> }} Audience */

const SCRIPT = fileURLToPath(new URL("./subscribers.mjs", import.meta.url));
/** Far longer than all deliveries of a run take. */
const TIMEOUT_MS = 120_000;

/**
 * Starts subscribers to all changes, in a process of their own: they are as many clients, whose work must not delay those who write.
 * Resolves when all of them listen.
 *
 * @param {AudienceSettings} settings
 * @returns {Promise<Audience>}
 */
export async function openAudience(settings) {
  const child = fork(SCRIPT, { execArgv: [YOUNG_GENERATION] });
  const ended = new AbortController();
  const exit = once(child, "exit").then(() => ended.abort(new Error("The subscribers have ended.")));
  const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const messages = on(child, "message", { signal });
  const heard = async () => (await messages.next()).value[0];
  const stop = async () => {
    if (child.connected) child.disconnect();
    await exit;
  };
  try {
    child.send(settings);
    await heard();
    return { heard, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
