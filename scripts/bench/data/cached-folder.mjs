// @ts-check
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CACHE, ROOT } from "../paths.mjs";

const KEY_DIGITS = 12;
/** Written last: a folder without it was left half made. */
const DONE = "done.json";
/** What decides what a loaded store holds, and how: the importer, the stores, and what makes up the data. */
const INGREDIENTS = ["src/domain", "src/exchange/import", "src/store", "cypher", "scripts/bench/data"];

/**
 * What was found out while a folder was made, such as how long loading took.
 *
 * @typedef {{ readonly folder: string, readonly facts: Record<string, number> }} CachedFolder
 */

/**
 * A folder of the cache by name, made by `make` where it is not there, or was made by another version of the code that makes it.
 * Older versions of it are deleted.
 *
 * @param {string} name
 * @param {(folder: string) => Promise<Record<string, number>>} make fills the empty folder, and tells facts to keep
 * @returns {Promise<CachedFolder>}
 */
export async function cachedFolder(name, make) {
  const key = await ingredientsKey();
  const folder = join(CACHE, `${name}-${key}`);
  const known = await readFile(join(folder, DONE), "utf8").catch(() => undefined);
  if (known !== undefined) return { folder, facts: JSON.parse(known) };
  await mkdir(CACHE, { recursive: true });
  for (const other of await readdir(CACHE)) {
    const isVersion = other.startsWith(`${name}-`) && other.length === name.length + 1 + KEY_DIGITS;
    if (isVersion) await rm(join(CACHE, other), { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true });
  const facts = await make(folder);
  await writeFile(join(folder, DONE), JSON.stringify(facts));
  return { folder, facts };
}

/** @returns {Promise<string>} */
async function ingredientsKey() {
  const hash = createHash("sha256");
  for (const ingredient of INGREDIENTS) {
    const files = await readdir(join(ROOT, ingredient), { recursive: true, withFileTypes: true });
    for (const path of files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()) {
      hash.update(path.slice(ROOT.length)).update(await readFile(path));
    }
  }
  return hash.digest("hex").slice(0, KEY_DIGITS);
}
