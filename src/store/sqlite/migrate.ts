import { readdirSync, readFileSync } from "node:fs";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { Connection } from "./connection.js";
import { waitForLock } from "./wait-for-lock.js";

/** `application_id` of our files: "Lode" in ASCII. The first migration writes it. */
const APPLICATION_ID = 0x4c6f6465;

// From src/ and from dist/ alike, which lie side by side: the compiler copies no .sql files.
const MIGRATIONS = new URL("../../../src/store/sqlite/migrations/", import.meta.url);

interface Migration {
  /** The schema version that it makes, and sets as `user_version`. */
  readonly version: number;
  readonly file: URL;
}

/**
 * Brings a new or older database up to the schema that this program knows, in one transaction. Throws STORE_UNAVAILABLE,
 * and writes nothing, where the file belongs to another program or a newer version of this one.
 */
export async function migrate(connection: Connection, waitMs: number): Promise<void> {
  const migrations = listMigrations();
  if (pending(connection, migrations).length > 0) {
    await waitForLock(() => connection.execute("use-write-ahead-log"), waitMs);
    await waitForLock(() => connection.execute("begin-writing"), waitMs);
    try {
      // Asked again under the lock: another process may have been first.
      for (const { file } of pending(connection, migrations)) connection.executeScript(readFileSync(file, "utf8"));
      connection.execute("commit");
    } finally {
      connection.rollback();
    }
  }
}

function listMigrations(): readonly Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), file: new URL(name, MIGRATIONS) }));
}

function pending(connection: Connection, migrations: readonly Migration[]): readonly Migration[] {
  const [applicationId, version, objects] = connection.one<[number, number, number]>("read-identity");
  const isNew = applicationId === 0 && version === 0 && objects === 0;
  if (!isNew && applicationId !== APPLICATION_ID) {
    throw new StoreUnavailableError(
      `${connection.file} is a database of another program. Name another folder, or move the file away.`,
    );
  }
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new StoreUnavailableError(
      `${connection.file} has schema version ${version}; this program knows versions up to ${newest}. Use a newer program.`,
    );
  }
  return migrations.filter((migration) => migration.version > version);
}
