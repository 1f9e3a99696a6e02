// @ts-check
import { generateEventGraph } from "../data/event-graph.mjs";
import { shapeOf } from "../data/event-shape.mjs";
import { seededRandom } from "../data/seeded-random.mjs";
import { measureBeside } from "../measure/measure-beside.mjs";
import { measureQueries } from "../measure/measure-queries.mjs";
import { residentBytes } from "../measure/processes.mjs";
import { asked } from "../questions/asked.mjs";
import { eventParameters } from "../questions/event-parameters.mjs";
import { eventQueries } from "../questions/event-queries.mjs";
import { EventContenders } from "./event-contenders.mjs";

const SEED = 11;

/**
 * The servers side by side on the event graph, over HTTP.
 *
 * @param {{ readonly plan: import("../plan.mjs").Plan, readonly neo4jVersion: import("../../neo4j-server.mjs").Neo4jVersion,
 *   readonly say: import("../measure/contender.mjs").Say, readonly warn: import("../measure/contender.mjs").Say }} options
 */
export async function httpPart({ plan, neo4jVersion, say, warn }) {
  const graph = generateEventGraph(plan.shape);
  const shape = shapeOf(graph);
  say(`the event graph: ${JSON.stringify(shape)}`);
  const queries = eventQueries(eventParameters(graph, plan));
  const contenders = new EventContenders();
  try {
    say("stores with the event graph, loaded unless they are in the cache");
    await contenders.startOnSqlite(graph);
    const reason = await contenders.startOnNeo4j(graph, neo4jVersion);
    if (reason !== undefined) warn(`Everything on Neo4j is left out: ${reason}.`);
    const entrants = contenders.started.map((contender) => ({ contender, queries }));
    const results = await measureQueries(entrants, { plan, random: seededRandom(SEED), say });
    const beside = [];
    for (const contender of contenders.started.filter(({ dialect }) => dialect === "lodegraph")) {
      say(`${contender.title}: while a long traversal runs`);
      beside.push(...(await measureBeside(contender, besideALongOne(queries), plan)));
    }
    const memory = await Promise.all(
      contenders.started.map(async ({ title, pid }) => ({ title, residentBytes: await residentBytes(pid) })),
    );
    return {
      shape,
      loads: contenders.loads,
      contenders: contenders.started.map(({ key, title }) => ({ key, title })),
      queries: asked(queries),
      results,
      beside,
      memory,
    };
  } finally {
    await contenders.stop();
  }
}

/** What takes longest, and what is asked meanwhile. @param {readonly import("../questions/query.mjs").Query[]} queries */
function besideALongOne(queries) {
  const [long] = queries.filter(({ key }) => key === "cheapest-5");
  if (long === undefined) throw new Error("No query of the event graph takes long.");
  return { long, queries: queries.filter(({ key }) => ["floor", "shortest-path"].includes(key)) };
}
