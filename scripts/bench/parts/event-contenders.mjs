// @ts-check
import { fileURLToPath } from "node:url";
import { neo4jAvailability } from "../../neo4j-server.mjs";
import { addressOf, eventNeo4j, eventSqlite } from "../data/event-stores.mjs";
import { startServer } from "../measure/processes.mjs";
import { PROGRAM } from "../paths.mjs";

/** @typedef {import("../measure/contender.mjs").Contender} Contender */
/** @typedef {import("../../neo4j-server.mjs").Neo4jVersion} Neo4jVersion */

/** How long a store took to load with the project's import. @typedef {{ readonly store: string, readonly seconds: number | undefined }} Load */

/** No search ends before it has found everything, however many wait for their turn. */
const TO_THE_END = { TRAVERSAL_BUDGET_MS: "60000" };

/** The servers that are measured side by side; all in processes of their own, the last three over the same Neo4j. */
export class EventContenders {
  /** @type {Contender[]} */
  started = [];
  /** @type {Load[]} */
  loads = [];
  /** @type {(() => Promise<void>)[]} */
  #stops = [];

  /** Our server on the embedded store. @param {import("../data/event-graph.mjs").EventGraph} graph */
  async startOnSqlite(graph) {
    const { folder, facts } = await eventSqlite(graph);
    this.loads.push({ store: "embedded store", seconds: facts.loadSeconds });
    await this.#start({ key: "lodegraph-sqlite", title: "Lodegraph, embedded store", dialect: "lodegraph" }, [
      [PROGRAM, "serve", "--port", "0", "--data", folder],
      TO_THE_END,
    ]);
  }

  /**
   * Everyone on one Neo4j.
   *
   * @param {import("../data/event-graph.mjs").EventGraph} graph
   * @param {Neo4jVersion} version
   * @returns {Promise<string | undefined>} why there is no Neo4j here
   */
  async startOnNeo4j(graph, version) {
    const availability = neo4jAvailability(version);
    if (!availability.ok) return availability.reason;
    const { server, facts } = await eventNeo4j(graph, version);
    this.#stops.push(() => server.stop());
    this.loads.push({ store: `Neo4j ${version}`, seconds: facts.loadSeconds });
    const { uri, user, password } = server;
    const address = JSON.stringify({ uri, user, password });
    await this.#start({ key: "lodegraph-neo4j", title: "Lodegraph on Neo4j", dialect: "lodegraph" }, [
      [PROGRAM, "serve", "--port", "0"],
      { ...addressOf(server), ...TO_THE_END },
    ]);
    for (const { key, title } of /** @type {const} */ ([
      { key: "neo4j-graphql", title: "@neo4j/graphql" },
      { key: "raw-driver", title: "neo4j-driver, Cypher" },
    ])) {
      const script = fileURLToPath(new URL(`../servers/${key}.mjs`, import.meta.url));
      await this.#start({ key, title, dialect: key }, [[script, address]]);
    }
    return undefined;
  }

  async stop() {
    for (const stop of this.#stops.reverse()) await stop();
  }

  /** @param {Pick<Contender, "key" | "title" | "dialect">} contender @param {Parameters<typeof startServer>} command */
  async #start(contender, command) {
    const { url, pid, stop } = await startServer(...command);
    this.#stops.push(stop);
    this.started.push({ ...contender, url, pid });
  }
}
