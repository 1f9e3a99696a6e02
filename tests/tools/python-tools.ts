import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe } from "@jest/globals";

const PYTHON = fileURLToPath(new URL("../../.cache/python/bin/python", import.meta.url));
const isThere = existsSync(PYTHON);
const isRequired = process.env.REQUIRE_PYTHON === "1";
const MISSING = "there is no Python environment: run scripts/python-tools.sh";

/** The packages are large, and read from a cold disk. */
export const LONG_MS = 120_000;

/** Tests that need the environment that scripts/python-tools.sh makes: without it they are skipped, or fail where they are required. */
export function describeWithPython(name: string, tests: () => void): void {
  if (!isThere && !isRequired) console.warn(`SKIPPED: ${name}: ${MISSING}.`);
  (isThere || isRequired ? describe : describe.skip)(name, tests);
}

/** The JSON that a program of this folder writes. */
export async function askPython(script: string, argument: string): Promise<unknown> {
  if (!isThere) throw new Error(MISSING);
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await promisify(execFile)(PYTHON, [path, argument], { maxBuffer: 67_108_864 });
  return JSON.parse(stdout);
}
