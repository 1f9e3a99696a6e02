// @ts-check
import { fileURLToPath } from "node:url";
import { run, YOUNG_GENERATION } from "../measure/processes.mjs";

/** The searches of the micro part by their keys, as the report names them. */
export const SEARCH_TITLES = /** @type {const} */ ({
  kernel: "Lodegraph's kernel",
  handWritten: "hand-written bidirectional search over the same arrays",
  graphology: "graphology-shortest-path, bidirectional",
  networkx: "networkx, bidirectional_shortest_path",
});

/** Records of half a million relationships and graphology's copy of the event graph. */
const HEAP_MEGABYTES = 6_000;
const SCRIPT = fileURLToPath(new URL("../micro/run.mjs", import.meta.url));

/**
 * The graph kernel alone, without a server, in a process of its own with as large a young generation as the server has.
 *
 * @param {{ readonly plan: import("../plan.mjs").Plan, readonly warn: import("../measure/contender.mjs").Say }} options
 * @returns {Promise<import("../micro/run.mjs").MicroResults>}
 */
export async function microPart({ plan: { shape, microPairs, microRounds }, warn }) {
  const settings = JSON.stringify({ shape, pairs: microPairs, rounds: microRounds });
  /** @type {import("../micro/run.mjs").MicroResults} */
  const results = JSON.parse(
    await run([YOUNG_GENERATION, `--max-old-space-size=${HEAP_MEGABYTES}`, "--expose-gc", SCRIPT, settings]),
  );
  if ("missing" in results.networkx) warn(`networkx is left out: ${results.networkx.missing}.`);
  return results;
}
