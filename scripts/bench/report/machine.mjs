// @ts-check
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { ROOT } from "../paths.mjs";

/** The packages whose versions decide the numbers. */
const PACKAGES = [
  "@apollo/server",
  "@neo4j/graphql",
  "fastify",
  "graphology",
  "graphology-shortest-path",
  "graphql",
  "libsql",
  "neo4j-driver",
  "undici",
];

/**
 * Where and when was measured. `load` is the load average over a minute before the benchmark began.
 *
 * @typedef {{ readonly date: string, readonly processor: string, readonly cores: number, readonly memoryBytes: number, readonly load: number,
 *   readonly platform: string, readonly node: string, readonly java: string | undefined, readonly commit: string | undefined,
 *   readonly packages: Readonly<Record<string, string>> }} Machine
 */

/** @param {string | undefined} java the java that Neo4j runs on @returns {Machine} */
export function describeMachine(java) {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    load: loadavg()[0] ?? Number.NaN,
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    java: java === undefined ? undefined : /version "(.+?)"/.exec(said(java, "-version"))?.[1],
    commit: said("git", "-C", ROOT, "describe", "--always", "--dirty").trim() || undefined,
    packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}

/** @param {string} command @param {readonly string[]} args */
function said(command, ...args) {
  const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return `${stdout ?? ""}${stderr ?? ""}`;
}

/** @param {string} name @returns {string} */
function versionOf(name) {
  return JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")).version;
}
