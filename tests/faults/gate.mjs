// @ts-check
// Before the program of a server process (node --import): loads what it will need, which takes most of a start, and then waits for a
// byte on standard input. So a server can be made ready to start in the moment in which another one dies.
import { readSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isMainThread } from "node:worker_threads";

const load = (/** @type {string} */ path) => import(pathToFileURL(join(process.cwd(), path)).href);

// Its worker threads go through here too.
if (isMainThread) {
  await load("dist/cli/production.js");
  await load("node_modules/reflect-metadata/Reflect.js");
  await load("dist/cli/serve-store.js");
  readSync(0, Buffer.alloc(1));
}
