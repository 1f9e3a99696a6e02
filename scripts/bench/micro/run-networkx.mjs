// @ts-check
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CACHE } from "../paths.mjs";

/** @typedef {import("./pairs.mjs").MeasuredPair} MeasuredPair */

/** The version that is measured: the last that Python 3.10 runs. */
const NETWORKX = "networkx==3.4.2";
const SCRIPT = fileURLToPath(new URL("./time_networkx.py", import.meta.url));
const execute = promisify(execFile);

/** What networkx took, in the words of time_networkx.py. @typedef {{ version: string, rounds: number[][], lengths: number[] }} NetworkxTimes */

/**
 * Has networkx search the pairs in a Python of its own, which is made in the cache where it is not there.
 *
 * @param {import("../data/event-graph.mjs").EventGraph} graph
 * @param {readonly MeasuredPair[]} pairs
 * @param {number} rounds
 * @returns {Promise<NetworkxTimes | string>} or why there are none
 */
export async function runNetworkx(graph, pairs, rounds) {
  const python = await pythonWithNetworkx().catch((error) => `Python has no networkx: ${error}`.trim());
  if (!existsSync(python)) return python;
  const folder = await mkdtemp(join(tmpdir(), "lodegraph-networkx-"));
  try {
    const file = join(folder, "graph.json");
    const edges = Array.from(graph.from, (from, event) => [from, graph.to[event]]);
    await writeFile(file, JSON.stringify({ edges, pairs: pairs.map(({ from, to }) => [from, to]) }));
    const { stdout } = await execute(python, [SCRIPT, file, String(rounds)], { maxBuffer: 256 * 1_048_576 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} its path, or why there is none */
async function pythonWithNetworkx() {
  if (spawnSync("python3", ["--version"], { stdio: "ignore" }).status !== 0) return "there is no python3";
  const folder = join(CACHE, "venv");
  const python = join(folder, "bin", "python");
  const hasNetworkx = spawnSync(python, ["-c", "import networkx"], { stdio: "ignore" }).status === 0;
  if (!hasNetworkx) {
    await mkdir(CACHE, { recursive: true });
    await execute("python3", ["-m", "venv", "--clear", folder]);
    await execute(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", NETWORKX]);
  }
  return python;
}
