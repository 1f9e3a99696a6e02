import Database from "libsql";
import { StoreUnavailableError } from "../../domain/errors.js";
import { readInsert, readStatement } from "./statement-file.js";
import { translateError } from "./translate-error.js";

/** A value that a statement takes. Undefined is NULL. The driver ends the process on a boolean. */
export type Parameter = string | number | null | undefined;

/** A value of a column. */
export type Column = string | number | null;

/**
 * How long a statement waits for a lock before it fails, in ms. It blocks the event loop meanwhile, so waiting for another
 * writer is done in wait-for-lock.ts; this covers the moments in which even readers wait, such as recovery after a crash.
 */
const BUSY_TIMEOUT_MS = 50;

/**
 * A connection to a database file whose statements are named after their files.
 * After a failure it rolls back and starts afresh: the driver never resets a statement that failed, and such a statement
 * would keep the connection in the past for good.
 */
export class Connection {
  #database: Database.Database | undefined;
  readonly #statements = new Map<string, Database.Statement>();
  #openings = 0;
  #closed = false;

  /** `settings` are names of statements that every opening runs. Nothing is opened before the first statement. */
  constructor(
    readonly file: string,
    readonly settings: readonly string[] = ["connection-settings"],
  ) {}

  /** How often it was opened: values that count within one opening, such as the data version, are told apart by it. */
  get openings(): number {
    return this.#openings;
  }

  /** All rows, as tuples of the statement's columns. The caller says which: SQLite's tables are strict. */
  all<Row extends readonly Column[]>(statement: string, parameters: readonly Parameter[] = []): Row[] {
    return this.#attempt(() => this.#prepared(statement).all(parameters) as Row[]);
  }

  /** The only row of a statement that has exactly one. */
  one<Row extends readonly Column[]>(statement: string, parameters: readonly Parameter[] = []): Row {
    const row = this.all<Row>(statement, parameters)[0];
    if (row === undefined) throw new Error(`Statement ${statement} answered no row.`);
    return row;
  }

  /** Runs a statement that writes, and answers how many rows it has changed. */
  run(statement: string, parameters: readonly Parameter[]): number {
    return this.#attempt(() => this.#prepared(statement).run(parameters).changes);
  }

  /**
   * Runs a statement that inserts one row for so many at once, and answers how many rows it has changed.
   *
   * @param parameters Those of the first row, then those of the next.
   */
  runForRows(statement: string, rows: number, parameters: readonly Parameter[]): number {
    return this.#attempt(() => {
      const prepared = this.#prepared(`${statement} × ${rows}`, () => readInsert(statement, rows));
      return prepared.run(parameters).changes;
    });
  }

  /** Runs a statement file without parameters or rows, such as BEGIN; it may hold several statements. */
  execute(statement: string): void {
    this.executeScript(readStatement(statement));
  }

  /** Runs the text of a script, such as a migration. */
  executeScript(sql: string): void {
    this.#attempt(() => this.#open().exec(sql));
  }

  /** Ends a transaction without effect, where one is open. */
  rollback(): void {
    if (this.#database?.inTransaction === true) this.execute("rollback");
  }

  /** Rolls back what is open and lets go of the file for good: every later statement is STORE_UNAVAILABLE. */
  close(): void {
    this.#closed = true;
    this.#letGo();
  }

  #attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.#letGo();
      throw translateError(error, this.file);
    }
  }

  #prepared(name: string, read: () => string = () => readStatement(name)): Database.Statement {
    const known = this.#statements.get(name);
    if (known !== undefined) return known;
    const statement = this.#open().prepare(read());
    if (statement.reader) statement.raw();
    this.#statements.set(name, statement);
    return statement;
  }

  #open(): Database.Database {
    if (this.#closed) throw new StoreUnavailableError(`The store ${this.file} is closed. Open it again to use it.`);
    if (this.#database !== undefined) return this.#database;
    try {
      this.#database = new Database(this.file, { timeout: BUSY_TIMEOUT_MS });
    } catch (cause) {
      throw new StoreUnavailableError(
        `${this.file} can't be opened. Check that it is a file, and that this user may read and write it and its folder.`,
        { cause },
      );
    }
    this.#openings += 1;
    for (const name of this.settings) this.#database.exec(readStatement(name));
    return this.#database;
  }

  #letGo(): void {
    const database = this.#database;
    if (database === undefined) return;
    this.#database = undefined;
    this.#statements.clear();
    try {
      if (database.inTransaction) database.exec(readStatement("rollback"));
    } finally {
      database.close();
    }
  }
}
