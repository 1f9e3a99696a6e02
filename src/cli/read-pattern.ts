import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { UsageError } from "./usage-error.js";

/** The arguments of matchPaths that a file may give. */
const ARGUMENTS = [
  "from",
  "steps",
  "to",
  "selector",
  "k",
  "mode",
  "where",
  "through",
  "holdsTogether",
  "inSequence",
  "limit",
] as const;

/** Reads a pattern, YAML or JSON, as the arguments of matchPaths. Throws a usage error where the file holds none. */
export async function readPattern(file: string): Promise<Readonly<Record<string, unknown>>> {
  const pattern = parsed(file, await textOf(file));
  if (typeof pattern !== "object" || pattern === null || Array.isArray(pattern)) {
    throw new UsageError(`${file} holds no pattern. It needs from and steps, as the arguments of matchPaths do.`);
  }
  const unknown = Object.keys(pattern).find((name) => !ARGUMENTS.some((argument) => argument === name));
  if (unknown !== undefined) {
    throw new UsageError(`${file}: ${JSON.stringify(unknown)} is no part of a pattern. Use ${ARGUMENTS.join(", ")}.`);
  }
  return pattern as Readonly<Record<string, unknown>>;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UsageError(`Can't read ${file}. Is it there, and may it be read?`, { cause });
  }
}

function parsed(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const [problem] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new UsageError(`${file} is neither YAML nor JSON: ${problem}`, { cause });
  }
}
