import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ENTITY_KINDS } from "../../../domain/entity-kind.js";
import { RELATIONSHIP_TYPES } from "../../../domain/relationship-type.js";
import type { ReadableFile } from "../input-files.js";
import type { LoadOptions } from "../load-options.js";
import { StagingArea } from "./staging-area.js";

/** Raised when the tables of an area, or what importers make of a row, change. */
const AREA_VERSION = 4;
/** Hexadecimal digits of a key: enough to tell any two loads apart. */
const KEY_DIGITS = 32;
const AREA = new RegExp(`^[0-9a-f]{${KEY_DIGITS}}$`);
/** How long an area waits for its load to be begun again. */
const LEFT_FOR_MS = 7 * 86_400_000;

type Staged = Pick<LoadOptions, "format" | "mapping" | "defaults" | "asRecorded">;

/** A staging area that a load may leave. */
export interface KeptArea {
  readonly area: StagingArea;
  /** Takes folders away that were made for the area, where nothing is left in them. */
  tidy(): Promise<void>;
}

/**
 * The staging area that a load of these files, as they are now, finds again when it was interrupted, in a folder for areas.
 * Undefined where another process is loading them.
 */
export async function keptArea(
  parent: string,
  files: readonly ReadableFile[],
  options: Staged,
): Promise<KeptArea | undefined> {
  const key = await keyOf(files, options);
  await sweep(parent, key);
  const aboveIsThere = existsSync(dirname(parent));
  const area = await StagingArea.keep(join(parent, key));
  if (area === undefined) return undefined;
  return {
    area,
    async tidy() {
      // A folder that holds something stays.
      for (const folder of aboveIsThere ? [parent] : [parent, dirname(parent)])
        await rmdir(folder).catch(() => undefined);
    },
  };
}

/** Equal only for the same files, unchanged since, that are read in the same way by the same rules. */
async function keyOf(files: readonly ReadableFile[], staged: Staged): Promise<string> {
  const { format, mapping, defaults = {}, asRecorded = false } = staged;
  const stamps = await Promise.all(
    files.map(async ({ path, name }) => {
      const { size, mtimeMs, ino } = await stat(path);
      return [resolve(path), name, size, mtimeMs, ino];
    }),
  );
  const { kind = "", type = "" } = defaults;
  const rules = [
    AREA_VERSION,
    RELATIONSHIP_TYPES,
    ENTITY_KINDS,
    format ?? "",
    mapping?.hash ?? "",
    kind,
    type,
    asRecorded,
  ];
  return createHash("sha256")
    .update(JSON.stringify([rules, stamps]))
    .digest("hex")
    .slice(0, KEY_DIGITS);
}

/** Removes areas that nobody has come back for. */
async function sweep(parent: string, wanted: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!AREA.test(name) || name === wanted) continue;
    const folder = join(parent, name);
    const left = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (left > LEFT_FOR_MS) await rm(folder, { recursive: true, force: true });
  }
}
