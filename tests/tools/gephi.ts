import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe } from "@jest/globals";

const TOOLKIT = fileURLToPath(new URL("../../.cache/gephi/gephi-toolkit-0.10.1-all.jar", import.meta.url));
const READER = fileURLToPath(new URL("./ReadGexf.java", import.meta.url));
const isThere = existsSync(TOOLKIT);
const isRequired = process.env.REQUIRE_GEPHI === "1";
const MISSING = "there is no toolkit of Gephi: run scripts/gephi-toolkit.sh";

/** What Gephi found in a file: lines of values, by what they are of. */
export type FoundByGephi = Readonly<Record<"problem" | "node" | "edge", readonly (readonly string[])[]>>;

/** Tests that need what scripts/gephi-toolkit.sh fetches: without it they are skipped, or fail where they are required. */
export function describeWithGephi(name: string, tests: () => void): void {
  if (!isThere && !isRequired) console.warn(`SKIPPED: ${name}: ${MISSING}.`);
  (isThere || isRequired ? describe : describe.skip)(name, tests);
}

/** A GEXF file as Gephi imports it. */
export async function readByGephi(file: string): Promise<FoundByGephi> {
  if (!isThere) throw new Error(MISSING);
  const { stdout } = await promisify(execFile)("java", ["-Djava.awt.headless=true", "-cp", TOOLKIT, READER, file], {
    maxBuffer: 67_108_864,
  });
  const found = { problem: [] as string[][], node: [] as string[][], edge: [] as string[][] };
  for (const line of stdout.split("\n")) {
    const [sort, ...cells] = line.split("\t");
    if (sort !== "problem" && sort !== "node" && sort !== "edge") continue;
    found[sort].push(cells.map((cell) => Buffer.from(cell, "base64").toString()));
  }
  return found;
}
