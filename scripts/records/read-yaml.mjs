import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** What a YAML file kept by hand says. */
export async function readYaml(path) {
  return parse(await readFile(path, "utf8"));
}
