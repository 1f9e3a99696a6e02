import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadShippedData } from "../../src/exchange/shipped-data.js";
import { createSchema } from "../../src/graphql/schema.js";
import { graphExporter } from "../../src/http/graph-exporter.js";
import { Knowledge } from "../../src/knowledge/knowledge.js";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.js";
import { startTestServer, type TestServer } from "./http-test-server.js";

/** A server of the shipped graph, on an embedded store of its own. */
export interface ShippedGraphServer extends TestServer {
  /** Closes the server and the store, and deletes the store's folder. */
  close(): Promise<void>;
}

/** Starts a server as `npm start` does, on a free port. */
export async function startShippedGraphServer(): Promise<ShippedGraphServer> {
  const folder = await mkdtemp(join(tmpdir(), "lodegraph-served-"));
  const store = await openSqliteStore(folder);
  await loadShippedData(store);
  const knowledge = await Knowledge.open(store);
  const reading = ({ timeoutMs }: { timeoutMs: number }) => knowledge.reading({ timeoutMs, traversalBudgetMs: 5_000 });
  const running = await startTestServer({
    schema: await createSchema(),
    reading,
    exportGraph: graphExporter(reading),
    status: () => ({ ...knowledge.status(), store: store.description }),
  });
  return {
    ...running,
    close: async () => {
      await running.server.close();
      await knowledge.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
