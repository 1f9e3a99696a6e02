// @ts-check
// Our server over a generated graph, and what it took to load it: node --expose-gc generated-graph.mjs '{"relationships"}'
// Prints the facts as JSON, then its address.
import { builtServer } from "../built.mjs";
import { topologyBytes } from "../kernel.mjs";
import { GeneratedGraph } from "../scaling/generated-graph.mjs";
import { generatedStore } from "../scaling/generated-store.mjs";
import { settings } from "./arguments.mjs";

const { createHttpServer, createSchema, graphExporter, Knowledge, readConfig } = await builtServer();
/** @type {{ relationships: number }} */
const { relationships } = settings();

const graph = new GeneratedGraph(relationships);
const bytesBefore = memoryInUse();
const start = performance.now();
const knowledge = await Knowledge.open(generatedStore(graph));
const loadSeconds = secondsSince(start);
const reading = (/** @type {{ readonly timeoutMs: number }} */ deadline) =>
  knowledge.reading({ ...deadline, traversalBudgetMs: config.traversalBudgetMs });
const config = readConfig({ PORT: "0" }, {});
// The index of names is made in the background; a search waits for it.
await knowledge.reading().search("nobody");
const searchableSeconds = secondsSince(start);
const { projection } = knowledge.reading();
console.log(
  JSON.stringify({
    entities: graph.entities,
    loadSeconds,
    searchableSeconds,
    topologyBytes: topologyBytes(projection),
    bytesInUse: memoryInUse() - bytesBefore,
  }),
);

const server = await createHttpServer({
  schema: await createSchema(),
  reading,
  exportGraph: graphExporter(reading),
  status: () => ({ ...knowledge.status(), store: "generated" }),
  config,
});
console.log(await server.listen({ host: config.host, port: config.port }));
process.on("SIGTERM", () => process.exit(0));

/** @param {number} instant */
function secondsSince(instant) {
  return (performance.now() - instant) / 1_000;
}

/** What the program holds after a collection: its heap and its arrays. */
function memoryInUse() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
