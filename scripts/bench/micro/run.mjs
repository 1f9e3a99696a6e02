// @ts-check
// The kernel alone, in a process of its own: node --expose-gc run.mjs '{"shape", "pairs", "rounds"}'. Prints what was measured as JSON.

import { generateEventGraph } from "../data/event-graph.mjs";
import { actorId, actorKind, actorName, EVENT_SOURCE, eventClaim } from "../data/event-records.mjs";
import { seededRandom } from "../data/seeded-random.mjs";
import { buildProjection, topologyBytes } from "../kernel.mjs";
import { median } from "../measure/statistics.mjs";
import { GeneratedGraph } from "../scaling/generated-graph.mjs";
import { generatedRecords } from "../scaling/generated-store.mjs";
import { settings } from "../servers/arguments.mjs";
import { randomPairs } from "./pairs.mjs";
import { runNetworkx } from "./run-networkx.mjs";
import { searchesOfProjection, searchOfGraphology } from "./searches.mjs";
import { timeSearches, timesOf } from "./time-searches.mjs";

/** @typedef {import("./time-searches.mjs").SearchTimes} SearchTimes */
/** @typedef {{ readonly shape: import("../data/event-graph.mjs").EventShape, readonly pairs: number, readonly rounds: number }} MicroSettings */

/**
 * What the kernel was measured at: its searches, the building of its arrays, and what they take.
 *
 * @typedef {{ readonly pairs: number, readonly rounds: number, readonly searches: Record<string, SearchTimes>, readonly networkx: { readonly version: string } | { readonly missing: string },
 *   readonly build: { readonly relationships: number, readonly seconds: number, readonly topologyBytes: number } }} MicroResults
 */

/** The size that the bar on building names, and how often it is built. */
const BUILD_RELATIONSHIPS = 500_000;
const BUILDS = 5;
const SEED = 29;
/** Networkx takes a thousand times as long. */
const NETWORKX_ROUNDS = 3;
const MS_PER_SECOND = 1_000;

/** @type {MicroSettings} */
const { shape, pairs: count, rounds } = settings();
const build = timeBuild();
const graph = generateEventGraph(shape);
const pairs = randomPairs(graph, count);
const projection = buildProjection({
  sources: [EVENT_SOURCE],
  entities: Array.from({ length: graph.actors }, (_, actor) => ({
    id: actorId(actor),
    kind: actorKind(actor),
    name: actorName(actor),
    recordedAt: 1,
    changedAt: 1,
  })),
  claims: Array.from(graph.from, (_, event) => eventClaim(graph, event)),
});
const searches = timeSearches(
  { ...searchesOfProjection(projection, graph.actors), graphology: searchOfGraphology(graph) },
  pairs,
  { rounds, random: seededRandom(SEED) },
);
const networkx = await runNetworkx(graph, pairs, Math.min(rounds, NETWORKX_ROUNDS));
/** @type {MicroResults} */
const results = {
  pairs: pairs.length,
  rounds,
  searches: typeof networkx === "string" ? searches : { ...searches, networkx: timesOfNetworkx(networkx) },
  networkx: typeof networkx === "string" ? { missing: networkx } : { version: networkx.version },
  build,
};
console.log(JSON.stringify(results));

/** How long the arrays take to build from records in memory: the median of some builds. */
function timeBuild() {
  const records = generatedRecords(new GeneratedGraph(BUILD_RELATIONSHIPS));
  const seconds = [];
  let bytes = 0;
  for (let turn = 0; turn < BUILDS; turn++) {
    globalThis.gc?.();
    const start = performance.now();
    const built = buildProjection(records);
    seconds.push((performance.now() - start) / MS_PER_SECOND);
    bytes = topologyBytes(built);
  }
  return { relationships: BUILD_RELATIONSHIPS, seconds: median(seconds), topologyBytes: bytes };
}

/** @param {import("./run-networkx.mjs").NetworkxTimes} times */
function timesOfNetworkx({ rounds: turns, lengths }) {
  const wrong = pairs.findIndex(({ length }, pair) => lengths[pair] !== length);
  if (wrong !== -1) throw new Error(`networkx found a path of ${lengths[wrong]}, which is not the shortest.`);
  return timesOf(turns.map((seconds) => seconds.map((time) => MS_PER_SECOND * time)));
}
