import { mkdir, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { GraphStore } from "../graph-store.js";
import { Connection } from "./connection.js";
import { migrate } from "./migrate.js";
import { SqliteStore } from "./sqlite-store.js";
import { WRITE_WAIT_MS } from "./wait-for-lock.js";

/** How every SQLite database begins. */
const SIGNATURE = Buffer.from("SQLite format 3\0");

/** The database within its folder. SQLite keeps its log beside it, in files of the same name with an ending of its own. */
const FILE_NAME = "lodegraph.db";

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
  await refuseOtherFormats(file);
  const connection = new Connection(file);
  try {
    await migrate(connection, writeWaitMs);
  } finally {
    connection.close();
  }
  return new SqliteStore(file, writeWaitMs);
}

/** Whether a folder holds a store. An empty file is none. Throws STORE_UNAVAILABLE where it can't be read. */
export async function hasSqliteStore(folder: string): Promise<boolean> {
  return (await readBeginning(join(resolve(folder), FILE_NAME))).length > 0;
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

/** SQLite itself takes a file that is shorter than its header for a new database, and would write over it. */
async function refuseOtherFormats(file: string): Promise<void> {
  const beginning = await readBeginning(file);
  if (beginning.length === 0 || beginning.equals(SIGNATURE)) return;
  throw new StoreUnavailableError(`${file} is no SQLite database. Name another folder, or move the file away.`);
}

/** The first bytes of a file, as many as the signature has; none of a file that is empty or not there. */
async function readBeginning(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SIGNATURE.length));
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw new StoreUnavailableError(`${file} can't be read. Check that it is a file that this user may read.`, {
      cause,
    });
  }
}
