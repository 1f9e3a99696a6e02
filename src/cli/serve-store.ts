import { isIPv6 } from "node:net";
import type { FastifyInstance } from "fastify";
import { KeyRing } from "../access/key-ring.js";
import { isLoopback } from "../config/address.js";
import type { Config } from "../config/config.js";
import { Curator } from "../curation/curator.js";
import { ImportRefusedError } from "../exchange/import/import-refused-error.js";
import { loadShippedData } from "../exchange/shipped-data.js";
import { createSchema } from "../graphql/schema.js";
import { graphExporter } from "../http/graph-exporter.js";
import { createHttpServer } from "../http/http-server.js";
import { Metrics } from "../http/metrics/metrics.js";
import type { RequestBounds } from "../http/request-bounds.js";
import { shutDownOnSignals } from "../http/shutdown.js";
import { Knowledge } from "../knowledge/knowledge.js";
import type { GraphStore } from "../store/graph-store.js";
import { openAccess } from "./open-access.js";
import { openPersistedOperations } from "./open-persisted-operations.js";
import { openStore } from "./open-store.js";
import { placeOf } from "./place-of.js";
import { problemLines } from "./report-error.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** Serves the store that the settings name, and says where. Resolves when it listens; a signal ends the process later. */
export async function serveStore(config: Config, terminal: Terminal): Promise<void> {
  const store = await openStore(config);
  try {
    await bringShippedData(store, terminal);
    await serve(store, config, terminal);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Data that contradict what others loaded are left out: the graph that is there is served all the same. */
async function bringShippedData(store: GraphStore, terminal: Terminal): Promise<void> {
  try {
    await loadShippedData(store);
  } catch (error) {
    if (!(error instanceof ImportRefusedError)) throw error;
    terminal.note(`${problemLines(error)}The shipped data were not loaded. ${error.message}\n`);
  }
}

async function serve(store: GraphStore, config: Config, terminal: Terminal): Promise<void> {
  const access = await openAccess(config, (message, cause) => server.log.error({ err: cause }, message));
  const schema = await createSchema();
  const persisted = await openPersistedOperations(config, schema);
  const metrics = new Metrics();
  const knowledge = await Knowledge.open(store, {
    ...placeOf(config),
    observer: metrics.observer,
    ...(config.traversalThreads !== undefined && { traversalThreads: config.traversalThreads }),
    onRefreshError: (error) => server.log.error({ err: error }, "the store could not be looked at"),
  });
  const { traversalBudgetMs } = config;
  const reading = ({ timeoutMs, waiting }: RequestBounds) =>
    knowledge.reading({ timeoutMs, waiting, traversalBudgetMs });
  const server: FastifyInstance = await createHttpServer({
    schema,
    persisted,
    reading,
    exportGraph: graphExporter(reading),
    curation: { curator: new Curator(knowledge), keys: new KeyRing(store) },
    changes: knowledge.changes,
    status: () => ({
      ...knowledge.status(),
      store: store.description,
      subscriptionLagMs: knowledge.changes.lagMs,
    }),
    config,
    metrics,
    ...access,
  });
  if (knowledge.note !== undefined) terminal.note(`${knowledge.note}\n`);
  await listen(server, config);
  shutDownOnSignals({ server, close: () => knowledge.close(), timeoutMs: config.shutdownTimeoutMs });
  await terminal.write(addresses(server, config, store));
  const { tokens } = config;
  if (tokens !== undefined && "url" in tokens.keys && isPlain(tokens.keys.url)) {
    terminal.note(
      `WARNING: ${tokens.keys.url.host} is asked for the keys of tokens without encryption. Whoever can answer in its place can make tokens.\n`,
    );
  }
  if (!isLoopback(config.host) && config.anonymousReads) {
    terminal.note(
      `WARNING: listening on ${config.host}. Everyone who can reach this address can read the whole graph.\n`,
    );
  }
}

/** Whether what is fetched from an address can be changed on its way. */
function isPlain({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && !isLoopback(hostname.replace(/^\[|\]$/g, ""));
}

async function listen(server: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    const reason = code === "EADDRINUSE" ? "something else listens there" : code;
    throw new UsageError(`Can't listen on ${host}, port ${port}: ${reason}. Choose another with --port or --host.`, {
      cause: error,
    });
  }
}

function addresses(server: FastifyInstance, { host }: Config, store: GraphStore): string {
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const base = `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
  return `Playground  ${base}/\nGraphQL     ${base}/graphql\nStore       ${store.description}\n`;
}
