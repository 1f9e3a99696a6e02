// @ts-check
import { run } from "../measure/processes.mjs";
import { PROGRAM } from "../paths.mjs";

/**
 * Loads a folder of files with the project's own import, and gives how long that took in seconds.
 *
 * @param {string} folder
 * @param {{ readonly args?: readonly string[], readonly environment?: Readonly<Record<string, string>> }} store
 * @returns {Promise<number>}
 */
export async function loadFiles(folder, { args = [], environment = {} }) {
  const start = performance.now();
  await run([PROGRAM, "import", folder, ...args], environment);
  return (performance.now() - start) / 1_000;
}
