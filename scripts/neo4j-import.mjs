// @ts-check
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { fetchJars } from "./neo4j-jars.mjs";
import { neo4jAvailability } from "./neo4j-server.mjs";

/** A JVM starts, reads and writes; on busy cores that takes most of a minute. */
const IMPORT_TIMEOUT_MS = 300_000;

/**
 * Makes the database of a server by `neo4j-admin database import full`, in a folder that no server has run in yet; startNeo4j serves
 * it from there. Paths are absolute. Throws with the words of the tool where it refuses.
 *
 * @param {import("./neo4j-server.mjs").Neo4jVersion} version
 * @param {string} folder
 * @param {{ nodes: string, relationships: string }} files
 * @param {readonly string[]} options of the tool
 * @returns {Promise<void>}
 */
export async function importIntoNeo4j(version, folder, { nodes, relationships }, options) {
  const availability = neo4jAvailability(version);
  if (!availability.ok) throw new Error(availability.reason);
  const jars = await fetchJars(version);
  const conf = join(folder, "conf");
  await mkdir(conf, { recursive: true });
  await writeFile(join(conf, "neo4j.conf"), "server.memory.pagecache.size=64m\n");
  const words = ["database", "import", "full", "neo4j", `--nodes=${nodes}`, `--relationships=${relationships}`];
  try {
    await promisify(execFile)(
      availability.java,
      [
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "-Xmx512m",
        "-cp",
        join(jars, "*"),
        "org.neo4j.cli.AdminTool",
        ...words,
        ...options,
      ],
      { timeout: IMPORT_TIMEOUT_MS, cwd: folder, env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: conf } },
    );
  } catch (error) {
    const output = error instanceof Error && "stdout" in error && "stderr" in error ? error : undefined;
    throw new Error(`Neo4j ${version} did not import. ${output?.stdout ?? ""}${output?.stderr ?? ""}`, {
      cause: error,
    });
  }
}
