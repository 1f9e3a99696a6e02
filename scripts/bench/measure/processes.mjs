// @ts-check
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

/** A server may load millions of relationships before it listens. */
const START_TIMEOUT_MS = 900_000;
/** Longer than a server takes to finish what runs. */
const STOP_TIMEOUT_MS = 15_000;
/**
 * Room for what requests leave behind, so that it is not copied about before it is garbage: as `npm start` and the image give it to ours, and
 * the same for the others.
 */
export const YOUNG_GENERATION = "--max-semi-space-size=64";
/** The end of what a server said that is worth repeating. */
const LAST_WORDS = 2_000;

/**
 * A server in a process of its own, with what it had printed by the time it listened.
 *
 * @typedef {{ readonly url: string, readonly said: string, readonly pid: number, readonly stop: () => Promise<void> }} ServerProcess
 */

/**
 * Starts a server and waits until it prints its address, the first http:// in its output. It is told to stop with SIGTERM.
 *
 * @param {readonly string[]} args of node
 * @param {Readonly<Record<string, string>>} [environment] beside PATH and NODE_ENV: nothing else of ours reaches it
 * @returns {Promise<ServerProcess>}
 */
export async function startServer(args, environment = {}) {
  const child = spawn(process.execPath, [YOUNG_GENERATION, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("node could not be started.");
  let said = "";
  /** @type {Promise<string>} */
  const url = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`It did not start in time. ${said}`)), START_TIMEOUT_MS);
    /** @param {Buffer} chunk */
    const listen = (chunk) => {
      said = (said + chunk).slice(-LAST_WORDS);
      const found = /http:\/\/[^\s/]+:\d+/.exec(said);
      if (found !== null) {
        clearTimeout(timer);
        resolve(found[0]);
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`${args.join(" ")} ended with ${code}: ${said}`));
    });
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    child.kill("SIGTERM");
    await ended;
    clearTimeout(impatience);
  };
  try {
    return { url: await url, said, pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Runs a program of node to its end and gives what it wrote. Throws with what it said where it fails.
 *
 * @param {readonly string[]} args of node
 * @param {Readonly<Record<string, string>>} [environment] beside PATH
 * @returns {Promise<string>}
 */
export async function run(args, environment = {}) {
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
    maxBuffer: 64 * 1_048_576,
  });
  return stdout;
}

/** The memory that a process holds, bytes; undefined where `ps` cannot tell. @param {number} pid @returns {Promise<number | undefined>} */
export async function residentBytes(pid) {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
    return Number(stdout.trim()) * 1_024;
  } catch {
    return undefined;
  }
}
