// @ts-check
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { stopNeo4j } from "../../scripts/neo4j-server.mjs";

/** After a run of jest: stops the Neo4j servers that its test files have started. */
// biome-ignore lint/style/noDefaultExport: jest calls the default export.
export default async function tearDown() {
  const folder = process.env.LODEGRAPH_TEST_NEO4J;
  if (folder === undefined) return;
  for (const name of await readdir(folder)) {
    if (name.endsWith(".json")) await stopNeo4j(JSON.parse(await readFile(join(folder, name), "utf8")).pid);
  }
  await rm(folder, { recursive: true, force: true });
}
