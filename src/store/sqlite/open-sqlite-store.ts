import { mkdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { GraphStore } from "../graph-store.js";
import { Connection } from "./connection.js";
import { migrate } from "./migrate.js";
import { SqliteStore } from "./sqlite-store.js";
import { WRITE_WAIT_MS } from "./wait-for-lock.js";

/** The database within its folder. SQLite keeps its log beside it, in files of the same name with an ending of its own. */
const FILE_NAME = "lodegraph.db";

/** The smallest page, and so the smallest database, bytes. SQLite takes a file that is shorter than its header for a new one. */
const SMALLEST_BYTES = 512;

/** How long a file may be empty while another process makes a store of it, ms: writing the schema takes a fraction of a second. */
const MAKING_MS = 2_000;
const MAKING_POLL_MS = 20;

export interface SqliteOptions {
  /** How long a write waits for those of other processes before it is a CONFLICT, in ms. Default 60,000. */
  readonly writeWaitMs?: number;
}

/**
 * Opens the embedded store in a folder, which is made where there is none. Throws STORE_UNAVAILABLE where the folder or
 * file can't be used, and leaves a file that is not ours, is damaged or is of a newer version as it is.
 */
export async function openSqliteStore(folder: string, options: SqliteOptions = {}): Promise<GraphStore> {
  const { writeWaitMs = WRITE_WAIT_MS } = options;
  const file = join(resolve(folder), FILE_NAME);
  await makeFolder(folder);
  await refuseStubs(file);
  const connection = new Connection(file);
  try {
    await migrate(connection, writeWaitMs);
  } finally {
    connection.close();
  }
  return new SqliteStore(file, writeWaitMs);
}

/** Whether a folder holds a store. An empty file is none. Throws STORE_UNAVAILABLE where nobody can tell. */
export async function hasSqliteStore(folder: string): Promise<boolean> {
  return ((await sizeOf(join(resolve(folder), FILE_NAME))) ?? 0) > 0;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new StoreUnavailableError(
      `The folder ${folder} can't be made. Name another, or check the rights to the one above it.`,
      { cause },
    );
  }
}

/**
 * SQLite would write over what is too short for a database: a file that was cut off, or none of ours. An empty one is refused as well,
 * unless another process is about to make a store of it: a store that lost its content must not be taken for a new one.
 */
async function refuseStubs(file: string): Promise<void> {
  const deadline = performance.now() + MAKING_MS;
  let bytes = await sizeOf(file);
  while (bytes === 0 && performance.now() < deadline) {
    await sleep(MAKING_POLL_MS);
    bytes = await sizeOf(file);
  }
  if (bytes === undefined || bytes >= SMALLEST_BYTES) return;
  throw new StoreUnavailableError(
    `${file} is no SQLite database: it is ${bytes === 0 ? "empty" : "too short"}. Restore it from a copy, or move it away to start anew.`,
  );
}

/**
 * Bytes of a file; undefined where there is none. It is not opened: a process that closes any file loses all its locks on it (POSIX),
 * those of open connections too, and then others may take the log away from under them.
 */
async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new StoreUnavailableError(`${file} can't be looked at. Check the rights to its folder.`, { cause });
  }
}
