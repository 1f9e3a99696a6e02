import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { StoreUnavailableError } from "../../../domain/errors.js";
import { IMPORT_LIMITS } from "../import-limits.js";
import type { PassedOver } from "../passed-over.js";
import { makeStagingFolder } from "./staging-folder.js";
import { readInsert, readStatement } from "./statement-file.js";

/** A value that a statement takes, or a column gives. */
export type Value = string | number | null;

/** What stands in the seal of an area in which all rows are. */
export interface Seal {
  readonly passedOver: readonly PassedOver[];
}

/**
 * A temporary database that holds the records of a load while they are checked, so that a load of any size needs little memory.
 * Its statements are named after their files. Throws STORE_UNAVAILABLE where the disk is full or the folder can't be written.
 */
export class StagingArea {
  readonly #statements = new Map<string, Database.Statement>();
  #sealed = false;

  private constructor(
    readonly folder: string,
    private readonly database: Database.Database,
    /** Whether a load that is interrupted leaves it for the next one. */
    private readonly kept: boolean,
  ) {}

  /**
   * Makes one in a new folder within the folder given: by default the system's for temporary files. Its tables are those of the statement
   * file `schema`.
   */
  static async open(parent: string = tmpdir(), schema = "schema"): Promise<StagingArea> {
    const folder = await makeStagingFolder(parent).catch((cause) => {
      throw unavailable(parent, cause);
    });
    const area = await StagingArea.#openIn(folder, schema).catch(async (error) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    });
    // The open file lives on without its name, so that a load that is killed leaves nothing behind. Where a system does not
    // allow that, close() removes it.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    return area;
  }

  /**
   * Opens the one in this folder, which is made where it is not there or was never sealed. Undefined where another process
   * uses it.
   */
  static async keep(folder: string): Promise<StagingArea | undefined> {
    for (;;) {
      await mkdir(folder, { recursive: true }).catch((cause) => {
        throw unavailable(folder, cause);
      });
      const area = new StagingArea(folder, openDatabase(folder), true);
      switch (area.#state()) {
        case "in use":
          area.database.close();
          return undefined;
        case "sealed":
          area.#sealed = true;
          area.execute("work-on");
          return area;
        case "new":
          area.execute("schema");
          return area;
        case "broken":
          await area.close();
      }
    }
  }

  #state(): "in use" | "sealed" | "new" | "broken" {
    try {
      this.database.exec(readStatement("lock"));
      const tables = this.database.prepare(readStatement("count-tables")).raw().get([]) as [number];
      if (tables[0] === 0) return "new";
      return this.#readSeal() === undefined ? "broken" : "sealed";
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      return error.code.startsWith("SQLITE_BUSY") ? "in use" : "broken";
    }
  }

  #readSeal(): Seal | undefined {
    const row = this.database.prepare(readStatement("read-seal")).raw().get([]) as [string] | undefined;
    return row === undefined ? undefined : { passedOver: JSON.parse(row[0]) };
  }

  /** What was noted when all rows were in; undefined before. */
  get seal(): Seal | undefined {
    return this.#sealed ? this.#readSeal() : undefined;
  }

  /** Notes that all rows are in and sound, where the area is kept: from here on an interrupted load goes on from it. */
  writeSeal({ passedOver }: Seal): void {
    if (!this.kept) return;
    this.execute("settle");
    this.run("write-seal", [JSON.stringify(passedOver)]);
    this.#sealed = true;
    this.execute("work-on");
  }

  static async #openIn(folder: string, schema: string): Promise<StagingArea> {
    const area = new StagingArea(folder, openDatabase(folder), false);
    try {
      area.execute(schema);
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

  /** Runs a statement that inserts one row for so many; `parameters` are those of the first row, then those of the next. */
  runForRows(statement: string, rows: number, parameters: readonly Value[]): void {
    this.#attempt(() => this.#prepared(`${statement} × ${rows}`, () => readInsert(statement, rows)).run(parameters));
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

  /** Lets go of the database, and removes it unless it is left for a later load. */
  async close({ leave = false }: { readonly leave?: boolean } = {}): Promise<void> {
    const left = leave && this.#sealed;
    if (left) this.execute("let-go");
    this.#statements.clear();
    this.database.close();
    if (!left) await rm(this.folder, { recursive: true, force: true });
  }

  #prepared(statement: string, sql = () => readStatement(statement)): Database.Statement {
    let prepared = this.#statements.get(statement);
    if (prepared === undefined) {
      prepared = this.database.prepare(sql());
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
    `The load can't be staged in ${folder}. Make room there, or name another folder with --staging or TMPDIR.`,
    { cause },
  );
}
