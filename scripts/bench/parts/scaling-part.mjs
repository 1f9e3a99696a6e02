// @ts-check
import { fileURLToPath } from "node:url";
import { seededRandom } from "../data/seeded-random.mjs";
import { measureQueries } from "../measure/measure-queries.mjs";
import { residentBytes, startServer } from "../measure/processes.mjs";
import { asked } from "../questions/asked.mjs";
import { GeneratedGraph } from "../scaling/generated-graph.mjs";
import { scalingQueries } from "../scaling/scaling-queries.mjs";

/** @typedef {import("../measure/contender.mjs").Say} Say */

/**
 * What one size took. Bytes are of the topology's arrays alone, of all that the process holds after a collection, and of the process as
 * the system sees it.
 *
 * @typedef {{ readonly relationships: number, readonly entities: number, readonly loadSeconds: number, readonly searchableSeconds: number,
 *   readonly topologyBytes: number, readonly bytesInUse: number, readonly residentBytes: number | undefined }} ScaleFacts
 */

/** Ten million relationships take some 6 GB while they are loaded. */
const HEAP_MEGABYTES = 14_000;
const SEED = 19;
const SERVER = fileURLToPath(new URL("../servers/generated-graph.mjs", import.meta.url));

/**
 * Our server over generated graphs of growing size, all of them at once, so that their measurements can be interleaved.
 *
 * @param {{ readonly plan: import("../plan.mjs").Plan, readonly say: Say }} options
 */
export async function scalingPart({ plan, say }) {
  /** @type {ScaleFacts[]} */
  const scales = [];
  /** @type {import("../measure/measure-queries.mjs").Entrant[]} */
  const entrants = [];
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  try {
    for (const exponent of plan.scales) {
      const relationships = 10 ** exponent;
      const { url, pid, said, stop } = await startServer([
        `--max-old-space-size=${HEAP_MEGABYTES}`,
        "--expose-gc",
        SERVER,
        JSON.stringify({ relationships }),
      ]);
      stops.push(stop);
      const facts = JSON.parse(said.slice(0, said.indexOf("\n")));
      scales.push({ relationships, ...facts, residentBytes: await residentBytes(pid) });
      entrants.push({
        contender: { key: `10^${exponent}`, title: `10^${exponent} relationships`, dialect: "lodegraph", url, pid },
        queries: scalingQueries(new GeneratedGraph(relationships), plan.sets),
      });
      say(`10^${exponent} relationships loaded in ${facts.loadSeconds.toFixed(1)} s`);
    }
    const onePlan = { ...plan, connections: [1], rounds: plan.scalingRounds };
    const results = await measureQueries(entrants, { plan: onePlan, random: seededRandom(SEED), say });
    return {
      scales,
      queries: asked(entrants[0]?.queries ?? []),
      contenders: entrants.map(({ contender: { key, title } }) => ({ key, title })),
      results,
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
