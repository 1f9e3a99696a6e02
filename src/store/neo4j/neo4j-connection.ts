import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type RecordShape, type Session } from "neo4j-driver";
import { StoreUnavailableError } from "../../domain/errors.js";
import type { StoreSearchLimits } from "../store-traversals.js";
import { transactionNumber } from "./bookmark.js";
import { Transaction } from "./transaction.js";
import { isFromAnotherPast, isNotUpYet, isOutOfBudget, translateError } from "./translate-error.js";

/** Reads by id and of the marker: a longer one is stuck. */
const READ_TIMEOUT_MS = 30_000;
/** One batch of a write, or the making of all indexes. */
const WRITE_TIMEOUT_MS = 120_000;
/** A scan of 100 million claims, read slowly. */
const SCAN_TIMEOUT_MS = 3_600_000;
/** A look for commits takes milliseconds; after this the server, or the way to it, is taken for dead. */
const LOOK_TIMEOUT_MS = 5_000;
/** How long the driver repeats a transaction that failed for a passing reason: a request waits for it. */
const RETRY_MS = 10_000;
const RECONNECT_MS = 300;
/** How much longer than this program the server lets a search run. */
const SEARCH_GRACE_MS = 1_000;
/** What a timer can hold. */
const LONGEST_TIMER_MS = 0x7fff_ffff;
/** Rows that the server sends ahead of the reader. */
const FETCH_ROWS = 2_000;

/** Where a server is and how to log in. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string;
}

/** The one driver of a store: every session is opened and closed here, and every error of the driver is translated here. */
export class Neo4jConnection {
  /** The address without user and password. */
  readonly where: string;
  readonly #driver: Driver;
  readonly #database: { readonly database?: string };
  /** Of the last own write, and of the newest commit that was seen: on a cluster, reads wait until their server has both. */
  #written: string[] = [];
  #seen: string[] = [];

  /** Connects to nothing yet. Throws STORE_UNAVAILABLE for an address that is none. */
  constructor(address: Neo4jAddress, connectTimeoutMs: number) {
    this.where = withoutSecret(address.uri);
    this.#database = address.database === undefined ? {} : { database: address.database };
    try {
      this.#driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
        // Our whole numbers are revisions and milliseconds, far below 2^53.
        disableLosslessIntegers: true,
        connectionTimeout: connectTimeoutMs,
        connectionAcquisitionTimeout: connectTimeoutMs * 2,
        maxTransactionRetryTime: RETRY_MS,
        fetchSize: FETCH_ROWS,
        telemetryDisabled: true,
        // Hints on statements are for those who write them; they would come with every answer.
        notificationFilter: { minimumSeverityLevel: "OFF" },
      });
    } catch (error) {
      throw new StoreUnavailableError(`${this.where} is no address of a Neo4j server. Write neo4j://host:7687.`, {
        cause: error,
      });
    }
  }

  /** Resolves when the server answers. One that is down is tried until the time is over; one that refuses us is not tried again. */
  async connect(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      try {
        // The driver's own limits cover a connection that is refused or lost, but not a server that accepts it and keeps silent.
        await within(
          this.#inSession("READ", (session) => session.run("RETURN 1")),
          deadline,
          () => this.#silent(),
        );
        return;
      } catch (error) {
        if (!isNotUpYet(error) || Date.now() + RECONNECT_MS >= deadline) throw translateError(error, this.where);
        await sleep(RECONNECT_MS);
      }
    }
  }

  /** Runs reads in one transaction, which the driver repeats where it fails for a passing reason. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#translated(() =>
      this.#inSession("READ", (session) =>
        session.executeRead((inner) => work(new Transaction(inner)), { timeout: READ_TIMEOUT_MS }),
      ),
    );
  }

  /**
   * Runs a search in one transaction that ends with its time, or when nobody waits for it any more: the session is closed then, which
   * stops a statement that runs. Answers whether the search came to its end; what it had found by then is for `work` to keep.
   */
  async search(work: (transaction: Transaction) => Promise<void>, limits: StoreSearchLimits): Promise<boolean> {
    const { budgetMs, signal } = limits;
    if (budgetMs <= 0 || signal?.aborted) return false;
    const session = this.#session("READ");
    let broken: Promise<void> | undefined;
    const breakOff = () => {
      broken ??= session.close();
    };
    const timer = budgetMs < LONGEST_TIMER_MS ? setTimeout(breakOff, budgetMs) : undefined;
    signal?.addEventListener("abort", breakOff);
    try {
      // The server looks at its clock every other second only; should this program die, it still does.
      const timeout = Math.ceil(Math.min(budgetMs + SEARCH_GRACE_MS, SCAN_TIMEOUT_MS));
      await session.executeRead((inner) => work(new Transaction(inner)), { timeout });
      return true;
    } catch (error) {
      if (broken !== undefined || isOutOfBudget(error)) return false;
      throw this.#failure(error);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", breakOff);
      await (broken ?? session.close());
    }
  }

  /** Runs writes in one transaction, which the driver repeats where it fails for a passing reason: perhaps after it was committed. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#translated(() =>
      this.#inSession("WRITE", async (session) => {
        const result = await session.executeWrite((inner) => work(new Transaction(inner)), {
          timeout: WRITE_TIMEOUT_MS,
        });
        this.#written = session.lastBookmarks();
        return result;
      }),
    );
  }

  /** Reads of any length in one transaction, handed on as they arrive. It ends with the reader, early or not. */
  async *stream<T>(work: (transaction: Transaction) => AsyncIterable<T>): AsyncGenerator<T> {
    const session = this.#session("READ");
    try {
      const inner = await session.beginTransaction({ timeout: SCAN_TIMEOUT_MS });
      yield* work(new Transaction(inner));
      await inner.commit();
    } catch (error) {
      throw this.#failure(error);
    } finally {
      // Rolls back what was not committed.
      await session.close();
    }
  }

  /**
   * The bookmark of the last transaction that anyone has committed to the database. Not repeated where it fails: who looks for commits
   * looks again, and should know at once that the server is away.
   */
  async lastCommit(): Promise<string> {
    const { bookmark } = await this.#look([], "RETURN 1");
    const known = transactionNumber(this.#seen[0] ?? "");
    // Another server of a cluster may be behind the one that was asked before.
    if (known === undefined || (transactionNumber(bookmark) ?? known) >= known) this.#seen = [bookmark];
    return bookmark;
  }

  /** The only row of a statement that reads, at a commit or after it, and the bookmark of the last commit when it had been read. */
  rowAt<Row extends RecordShape>(commit: string, cypher: string): Promise<{ bookmark: string; row: Row | undefined }> {
    return this.#look<Row>([commit], cypher);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #look<Row extends RecordShape>(
    bookmarks: string[],
    cypher: string,
  ): Promise<{ bookmark: string; row: Row | undefined }> {
    const work = async (session: Session) => {
      const { records } = await session.run<Row>(cypher, {}, { timeout: LOOK_TIMEOUT_MS });
      return { bookmark: session.lastBookmarks().join(" "), row: records[0]?.toObject() };
    };
    return this.#translated(() =>
      // The driver would wait for a silent server as long as the operating system does.
      within(this.#inSession("READ", work, bookmarks), Date.now() + LOOK_TIMEOUT_MS, () => this.#silent()),
    );
  }

  #session(defaultAccessMode: "READ" | "WRITE", bookmarks = [...this.#written, ...this.#seen]): Session {
    return this.#driver.session({ ...this.#database, defaultAccessMode, bookmarks });
  }

  async #inSession<T>(
    mode: "READ" | "WRITE",
    work: (session: Session) => PromiseLike<T>,
    bookmarks?: string[],
  ): Promise<T> {
    const session = this.#session(mode, bookmarks);
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  async #translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #failure(error: unknown): unknown {
    if (isFromAnotherPast(error)) {
      this.#written = [];
      this.#seen = [];
    }
    return translateError(error, this.where);
  }

  #silent(): StoreUnavailableError {
    return new StoreUnavailableError(`Neo4j at ${this.where} does not answer. Start it, or check NEO4J_URI.`);
  }
}

async function within<T>(work: Promise<T>, deadline: number, error: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(error()), Math.max(deadline - Date.now(), 0));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function withoutSecret(uri: string): string {
  return uri.replace(/\/\/[^/]*@/, "//").replace(/[?#].*$/, "");
}
