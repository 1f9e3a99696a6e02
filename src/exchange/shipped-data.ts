import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ConflictError } from "../domain/errors.js";
import type { GraphStore, StoreMeta } from "../store/graph-store.js";
import { inputFiles } from "./import/input-files.js";
import { load } from "./import/load.js";
import type { Retirement } from "./import/load-options.js";

/** The folder of the data that come with the program, beside src/ and dist/. */
export const SHIPPED_DATA_FOLDER = fileURLToPath(new URL("../../data/", import.meta.url));

/** The folders that hold the shipped data: the one given, and those within it, which hold bulk records by their publisher. */
export async function shippedDataFolders(folder: string = SHIPPED_DATA_FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const within = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return [folder, ...within.sort()];
}

/** Names under which a store keeps what it knows of the shipped data: their version, and the ids of what they brought. */
const META = { version: "shippedData", claims: "shippedClaims", sources: "shippedSources" } as const;

/** Hexadecimal digits of a version: enough to tell any two apart, few enough to read. */
const VERSION_DIGITS = 16;

/** How often the store is looked at anew because another process was first. */
const ATTEMPTS = 5;

/**
 * What became of the shipped data: `loaded` into an empty store; `updated` where the store held another version; `current` where it
 * holds this one; `kept out` of a store that someone filled otherwise.
 */
export type ShippedDataOutcome = "loaded" | "updated" | "current" | "kept out";

/**
 * Brings the shipped data into a store that is empty or holds another version of them. A newer version replaces what it holds with
 * other values and retracts the claims that it no longer holds, unless others are cited for them as well.
 * Throws BAD_USER_INPUT where the data contradict what was loaded beside them; the store is then as it was.
 */
export async function loadShippedData(
  store: GraphStore,
  { folder = SHIPPED_DATA_FOLDER }: { readonly folder?: string } = {},
): Promise<ShippedDataOutcome> {
  const version = await versionOf(folder);
  for (let attempt = 1; ; attempt++) {
    // Before its values: where those are of a later revision, the load is refused.
    const { revision } = await store.head();
    const meta = await store.meta();
    const held = meta[META.version];
    if (held === version) return "current";
    if (held === undefined && revision > 0) return "kept out";
    try {
      await loadVersion(store, { folder, version, revision, meta });
      return held === undefined ? "loaded" : "updated";
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}

interface Version {
  readonly folder: string;
  readonly version: string;
  /** Of the store when it was looked at. */
  readonly revision: number;
  readonly meta: StoreMeta;
}

async function loadVersion(store: GraphStore, { folder, version, revision, meta }: Version): Promise<void> {
  const claims: string[] = [];
  const sources: string[] = [];
  await load({
    store,
    paths: await shippedDataFolders(folder),
    supersede: true,
    expectedRevision: revision,
    note: `version ${version} of the shipped data`,
    retire: broughtBefore(meta),
    inspect: (record) => {
      if (record.kind === "claim") claims.push(record.claim.id);
      if (record.kind === "source") sources.push(record.source.id);
    },
    meta: () => ({
      [META.version]: version,
      [META.claims]: JSON.stringify(claims),
      [META.sources]: JSON.stringify(sources),
    }),
  });
}

function broughtBefore(meta: StoreMeta): Retirement {
  return { claims: JSON.parse(meta[META.claims] ?? "[]"), sources: JSON.parse(meta[META.sources] ?? "[]") };
}

/** A hash of the names and contents of the files: equal exactly for equal data. */
async function versionOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const { path } of await inputFiles(await shippedDataFolders(folder))) {
    const content = await readFile(path);
    hash.update(`${relative(folder, path)}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex").slice(0, VERSION_DIGITS);
}
