// @ts-check
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** What the benchmark keeps between runs: loaded stores, and Python's packages. */
export const CACHE = fileURLToPath(new URL("../../.cache/bench/", import.meta.url));
/** The compiled command line. */
export const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
