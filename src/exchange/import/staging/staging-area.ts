import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { StoreUnavailableError } from "../../../domain/errors.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import { makeStagingFolder } from "./staging-folder.js";
import { readStatement } from "./statement-file.js";

/** A value that a statement takes, or a column gives. */
export type Value = string | number | null;

/**
 * A temporary database that holds the records of a load while they are checked, so that a load of any size needs little memory.
 * Its statements are named after their files. Throws STORE_UNAVAILABLE where the disk is full or the folder can't be written.
 */
export class StagingArea {
  readonly #statements = new Map<string, Database.Statement>();

  private constructor(
    readonly folder: string,
    private readonly database: Database.Database,
  ) {}

  /** Makes one in a new folder within the folder given: by default the system's for temporary files. */
  static async open(parent: string = tmpdir()): Promise<StagingArea> {
    const folder = await makeStagingFolder(parent).catch((cause) => {
      throw unavailable(parent, cause);
    });
    const area = await StagingArea.#openIn(folder).catch(async (error) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    });
    // The open file lives on without its name, so that a load that is killed leaves nothing behind. Where a system does not
    // allow that, close() removes it.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return area;
  }

  static async #openIn(folder: string): Promise<StagingArea> {
    const area = new StagingArea(folder, openDatabase(folder));
    try {
      area.execute("schema");
      return area;
    } catch (error) {
      area.database.close();
      throw error;
    }
  }

  /** Runs a statement file that has neither parameters nor rows; it may hold several statements. */
  execute(statement: string): void {
    this.#attempt(() => this.database.exec(readStatement(statement)));
  }

  run(statement: string, parameters: readonly Value[]): void {
    this.#attempt(() => this.#prepared(statement).run(parameters));
  }

  /** All rows, as tuples of the statement's columns. */
  all<Row extends readonly Value[]>(statement: string, parameters: readonly Value[] = []): Row[] {
    return this.#attempt(() => this.#prepared(statement).raw().all(parameters) as Row[]);
  }

  /** Calls back with each row of a statement that may answer more of them than memory holds. */
  each<Row extends readonly Value[]>(statement: string, visit: (row: Row) => void): void {
    this.#attempt(() => {
      for (const row of this.#prepared(statement).raw().iterate([])) visit(row as Row);
    });
  }

  /** Rows in pages, each asked for by the key of the last row before it; `parameters` come before that key. */
  *pages<Row extends readonly Value[]>(
    statement: string,
    start: Value,
    parameters: readonly Value[] = [],
  ): Generator<Row[]> {
    let key: Value = start;
    for (;;) {
      const rows = this.all<Row>(statement, [...parameters, key, IMPORT_LIMITS.batchSize]);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      key = last[0]!;
    }
  }

  /** Lets go of the database and removes it. */
  async close(): Promise<void> {
    this.#statements.clear();
    this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  #prepared(statement: string): Database.Statement {
    let prepared = this.#statements.get(statement);
    if (prepared === undefined) {
      prepared = this.database.prepare(readStatement(statement));
      this.#statements.set(statement, prepared);
    }
    return prepared;
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof Database.SqliteError ? unavailable(this.folder, error) : error;
    }
  }
}

function openDatabase(folder: string): Database.Database {
  try {
    return new Database(join(folder, "staging.db"));
  } catch (cause) {
    throw unavailable(folder, cause);
  }
}

function unavailable(folder: string, cause: unknown): StoreUnavailableError {
  return new StoreUnavailableError(
    `The load can't be staged in ${folder}. Make room there, or set TMPDIR to a folder that can be written.`,
    { cause },
  );
}
