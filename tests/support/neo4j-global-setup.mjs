// @ts-check
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Before a run of jest: a folder in which its test files find the Neo4j servers that others of them have started. It starts none
 * itself, so a run without such tests costs nothing. See neo4j-servers.ts.
 */
// biome-ignore lint/style/noDefaultExport: jest calls the default export.
export default async function setUp() {
  process.env.LODEGRAPH_TEST_NEO4J = await mkdtemp(join(tmpdir(), "lodegraph-neo4j-pool-"));
  process.env.LODEGRAPH_TEST_NEO4J_OWNER = String(process.pid);
}
