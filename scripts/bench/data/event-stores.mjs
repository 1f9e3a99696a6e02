// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNeo4j } from "../../neo4j-server.mjs";
import { cachedFolder } from "./cached-folder.mjs";
import { writeEventFiles } from "./event-files.mjs";
import { loadFiles } from "./load-files.mjs";

/** @typedef {import("./event-graph.mjs").EventGraph} EventGraph */
/** @typedef {import("../../neo4j-server.mjs").Neo4jServer} Neo4jServer */

/** Enough that the whole event graph and what its queries take stay in memory: what is measured is a warm Neo4j. */
const NEO4J_MEMORY = { heap: "2g", pageCache: "1g" };

/** How Neo4j is run, for the report. */
export const NEO4J_MEMORY_TEXT = `heap ${NEO4J_MEMORY.heap}, page cache ${NEO4J_MEMORY.pageCache}`;

/**
 * The embedded store with an event graph in it, loaded unless it is in the cache.
 *
 * @param {EventGraph} graph
 * @returns {Promise<import("./cached-folder.mjs").CachedFolder>}
 */
export function eventSqlite(graph) {
  return cachedFolder(`events-${graph.from.length}-sqlite`, async (folder) => ({
    loadSeconds: await withFiles(graph, (files) => loadFiles(files, { args: ["--data", folder] })),
  }));
}

/**
 * A Neo4j server with an event graph in it, loaded unless it is in the cache. It stays after it is stopped.
 *
 * @param {EventGraph} graph
 * @param {import("../../neo4j-server.mjs").Neo4jVersion} version
 * @returns {Promise<{ server: Neo4jServer, facts: Record<string, number> }>}
 */
export async function eventNeo4j(graph, version) {
  const { folder, facts } = await cachedFolder(`events-${graph.from.length}-neo4j-${version}`, async (target) => {
    const server = await startNeo4j(version, { folder: target, ...NEO4J_MEMORY });
    try {
      return { loadSeconds: await withFiles(graph, (files) => loadFiles(files, { environment: addressOf(server) })) };
    } finally {
      await server.stop();
    }
  });
  return { server: await startNeo4j(version, { folder, ...NEO4J_MEMORY }), facts };
}

/** The settings by which our program finds a Neo4j server. @param {Neo4jServer} server @returns {Record<string, string>} */
export function addressOf({ uri, user, password }) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/**
 * @param {EventGraph} graph
 * @param {(files: string) => Promise<number>} use
 */
async function withFiles(graph, use) {
  const files = await mkdtemp(join(tmpdir(), "lodegraph-bench-"));
  try {
    await writeEventFiles(graph, files);
    return await use(files);
  } finally {
    await rm(files, { recursive: true, force: true });
  }
}
