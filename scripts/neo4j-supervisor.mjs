// @ts-check
// Runs a Neo4j server for as long as its owner lives: node neo4j-supervisor.mjs OWNER_PID FOLDER KEEP|REMOVE JAVA ARGUMENT…
// On SIGTERM, or when the owner is gone for whatever reason, it kills the server and, with REMOVE, deletes the folder.
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";
import { join } from "node:path";

const OWNER_CHECK_MS = 500;

const [owner, folder, fate, java, ...args] = process.argv.slice(2);
if (owner === undefined || folder === undefined || java === undefined) throw new Error("Run by neo4j-server.mjs.");

const log = openSync(join(folder, "server.log"), "a");
const server = spawn(java, args, { cwd: folder, stdio: ["ignore", log, log] });
// A server that is only there for tests has nothing to save: the hard way is the sure one.
const kill = () => server.kill("SIGKILL");

server.on("error", () => process.exit(1));
server.on("exit", () => {
  if (fate === "REMOVE") rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
});
process.on("SIGTERM", kill);
process.on("SIGINT", kill);
setInterval(() => {
  if (!isAlive(Number(owner))) kill();
}, OWNER_CHECK_MS);

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
