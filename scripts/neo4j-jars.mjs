// @ts-check
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const CACHE = fileURLToPath(new URL("../.cache/neo4j/", import.meta.url));
const POM = fileURLToPath(new URL("./neo4j/pom.xml", import.meta.url));
const COPY_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";
const WINDOWS = process.platform === "win32";
const MAVEN = WINDOWS ? "mvn.cmd" : "mvn";
/** Some 220 jars and 150 MB: a slow line needs minutes. */
const FETCH_TIMEOUT_MS = 600_000;

/** The folder of a version's jars, whether they are there yet or not. @param {string} version @returns {string} */
export function jarFolder(version) {
  return join(CACHE, version);
}

/** Whether the jars of a version have been fetched. @param {string} version @returns {boolean} */
export function hasJars(version) {
  return existsSync(jarFolder(version));
}

/** Whether Maven is on the PATH. @returns {boolean} */
export function hasMaven() {
  return spawnSync(MAVEN, ["-v"], { stdio: "ignore", shell: WINDOWS }).status === 0;
}

/**
 * Fetches the jars of a version with Maven, unless they are in the cache. The folder appears under its name only when it is whole,
 * so a fetch that was cut off is made anew. Throws with Maven's words where it fails.
 *
 * @param {string} version
 * @returns {Promise<string>} the folder
 */
export async function fetchJars(version) {
  const folder = jarFolder(version);
  if (hasJars(version)) return folder;
  await mkdir(CACHE, { recursive: true });
  const partial = await mkdtemp(join(CACHE, `${version}-`));
  try {
    await promisify(execFile)(
      MAVEN,
      [
        "-q",
        "-B",
        "-f",
        POM,
        `-Dneo4j.version=${version}`,
        COPY_GOAL,
        `-DoutputDirectory=${partial}`,
        "-DincludeScope=runtime",
      ],
      { timeout: FETCH_TIMEOUT_MS, shell: WINDOWS, maxBuffer: 16_777_216 },
    );
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Two fetches at once: the other one was first, and its folder is as good.
    if (hasJars(version)) return folder;
    const output = error instanceof Error && "stdout" in error ? String(error.stdout).trim() : "";
    throw new Error(`Maven could not fetch Neo4j ${version}. ${output}`.trim(), { cause: error });
  }
  return folder;
}
