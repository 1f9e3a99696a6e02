import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { KeyRing } from "../../src/access/key-ring.js";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import type { TokenVerifier } from "../../src/access/token-verifier.js";
import { Curator } from "../../src/curation/curator.js";
import type { Role } from "../../src/domain/access-key.js";
import { loadShippedData } from "../../src/exchange/shipped-data.js";
import { createSchema } from "../../src/graphql/schema.js";
import { graphExporter } from "../../src/http/graph-exporter.js";
import type { HttpConfig } from "../../src/http/http-server-options.js";
import { Metrics } from "../../src/http/metrics/metrics.js";
import type { PersistedOperations } from "../../src/http/persisted/persisted-operations.js";
import type { RequestBounds } from "../../src/http/request-bounds.js";
import { Knowledge } from "../../src/knowledge/knowledge.js";
import type { Change, GraphStore } from "../../src/store/graph-store.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { loadCoreData } from "./core-data.js";
import { askGraphQL, startTestServer } from "./http-test-server.js";

/** A graph behind a real server, asked as a user asks. */
export interface ServedGraph {
  readonly url: string;
  readonly store: GraphStore;
  readonly knowledge: Knowledge;
  readonly server: FastifyInstance;
  /** What the server has logged so far, one JSON text a line. */
  log(): string;
  /** The data of an operation that must succeed. */
  ask<Data = unknown>(query: string, variables?: Readonly<Record<string, unknown>>, key?: string): Promise<Data>;
  /** The errors of an operation that must fail. */
  refused(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    key?: string,
  ): Promise<readonly GraphQLFormattedError[]>;
  /** A new key. */
  keyOf(name: string, role: Role): Promise<string>;
  close(): Promise<void>;
}

export interface ServedGraphOptions {
  /** What the graph holds; the shipped data where absent, or with "core" those without their bulk. */
  readonly changes?: readonly Change[] | "core";
  readonly requestTimeoutMs?: number;
  /** Whose tokens are believed; nobody's where absent. */
  readonly tokens?: TokenVerifier;
  /** Operations that are known by id; none where absent. */
  readonly persisted?: PersistedOperations;
  /** Settings of the server besides. */
  readonly config?: Partial<HttpConfig>;
  readonly traversalBudgetMs?: number;
  readonly traversalThreads?: number;
  /** Where traversals run; in memory where absent. */
  readonly traversal?: "memory" | "database";
  /** A store to serve instead of a new embedded one; close() closes it. */
  readonly store?: GraphStore;
  /** Time between two looks for commits of others; 50 where absent. */
  readonly pollIntervalMs?: number;
  /** Stands between the server and its store, to watch or to disturb. */
  readonly wrap?: (store: GraphStore) => GraphStore;
}

/** Starts a server over a store of its own on a free port of loopback. */
export async function serveGraph(options: ServedGraphOptions = {}): Promise<ServedGraph> {
  const folder = await mkdtemp(join(tmpdir(), "lodegraph-test-"));
  const store = options.store ?? (await openSqliteStore(folder));
  if (options.changes === undefined) await loadShippedData(store);
  else if (options.changes === "core") await loadCoreData(store);
  else await store.apply(options.changes, { note: "test" });
  const metrics = new Metrics();
  const { pollIntervalMs = 50, traversalThreads, traversal = "memory" } = options;
  const knowledge = await Knowledge.open(options.wrap?.(store) ?? store, {
    pollIntervalMs,
    traversal,
    observer: metrics.observer,
    ...(traversalThreads && { traversalThreads }),
  });
  const { requestTimeoutMs = 20_000, traversalBudgetMs = 10_000 } = options;
  const reading = (bounds: RequestBounds) => knowledge.reading({ ...bounds, traversalBudgetMs });
  const { server, url, log } = await startTestServer({
    schema: await createSchema(),
    reading,
    exportGraph: graphExporter(reading),
    curation: { curator: new Curator(knowledge), keys: new KeyRing(store) },
    changes: knowledge.changes,
    status: () => ({
      ...knowledge.status(),
      store: store.description,
      subscriptionLagMs: knowledge.changes.lagMs,
    }),
    tokens: options.tokens,
    persisted: options.persisted,
    config: { requestTimeoutMs, ...options.config },
    metrics,
  });
  return {
    url,
    store,
    knowledge,
    server,
    log,
    async keyOf(name, role) {
      const { key, text } = makeAccessKey({ name, role });
      await store.putAccessKey(key);
      return text;
    },
    async ask(query, variables, key) {
      const { data, errors } = await askGraphQL(url, query, variables, undefined, key);
      if (errors !== undefined) throw new Error(`The operation was refused: ${JSON.stringify(errors)}`);
      return data as never;
    },
    async refused(query, variables, key) {
      const { data, errors } = await askGraphQL(url, query, variables, undefined, key);
      if (errors === undefined)
        throw new Error(`The operation should have been refused; it answered ${JSON.stringify(data)}`);
      return errors;
    },
    async close() {
      await server.close();
      await knowledge.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
