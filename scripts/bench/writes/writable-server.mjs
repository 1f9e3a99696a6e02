// @ts-check
import { run, startServer } from "../measure/processes.mjs";
import { PROGRAM } from "../paths.mjs";

/** A server with the key of an editor. @typedef {import("../measure/processes.mjs").ServerProcess & { readonly key: string }} WritableServer */

/**
 * Our server on an embedded store, as `npm start` starts it, with a key for those who write.
 *
 * @param {string} folder of the store, which is made where it is not there
 * @returns {Promise<WritableServer>}
 */
export async function startWritableServer(folder) {
  const key = (await run([PROGRAM, "keys", "add", "bench", "--role", "editor", "--data", folder])).trim();
  return { ...(await startServer([PROGRAM, "serve", "--port", "0", "--data", folder])), key };
}
