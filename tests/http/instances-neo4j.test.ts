import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.js";
import { anEntity, graphOf } from "../support/changes.js";
import { freshnessOf } from "../support/freshness-of.js";
import { describeNeo4j } from "../support/neo4j-servers.js";
import { scrape } from "../support/scrape.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy.js";
import { until } from "../support/until.js";
import { describeInstances } from "./instances.suite.js";

describeNeo4j("the adapter", (server) => {
  describeInstances("Neo4j", async () => {
    await server().wipe();
    return {
      openStore: () => openNeo4jStore(server().address),
      async renameByHand(id, name) {
        await server().run("MATCH (entity:Entity {id: $id}) SET entity.name = $name", { id, name });
      },
      dispose: async () => {},
    };
  });

  describe("an instance whose Neo4j goes away", () => {
    let proxy: TcpProxy;
    let graph: ServedGraph;

    beforeEach(async () => {
      await server().wipe();
      proxy = await openTcpProxy(Number(new URL(server().address.uri).port));
      const store = await openNeo4jStore({ ...server().address, uri: `bolt://127.0.0.1:${proxy.port}` });
      graph = await serveGraph({ store, changes: graphOf("a-b b-c"), pollIntervalMs: 250 });
    });
    afterEach(async () => {
      await graph.close();
      await proxy.close();
    });

    const lagMs = async () => (await freshnessOf(graph.url)).lagMs;
    const readiness = async () => {
      const response = await fetch(`${graph.url}/health/ready`);
      return { code: response.status, ...((await response.json()) as { status: string; lagMs: number }) };
    };

    test("says so, answers what it can, with a lag that grows, and recovers by itself", async () => {
      const known = '{ entity(ref: "a") { name } }';
      const answer = await graph.ask(known);
      expect(await readiness()).toMatchObject({ code: 200, lagMs: 0 });
      await proxy.cut();
      await until(async () => (await readiness()).code === 503);
      const before = await lagMs();
      expect(before).toBeGreaterThan(0);
      await until(async () => (await lagMs()) > before + 1_000);
      expect(await scrape(graph.url)).toMatchObject({ lodegraph_ready: 0 });
      expect((await scrape(graph.url)).lodegraph_projection_lag_seconds).toBeGreaterThan(1);
      expect((await scrape(graph.url))['lodegraph_refresh_duration_seconds_count{how="failed"}']).toBeGreaterThan(0);
      expect(await graph.ask(known)).toEqual(answer);
      expect(await graph.ask('{ paths(from: "a", to: "c") { paths { length } } }')).toEqual({
        paths: { paths: [{ length: 2 }] },
      });

      const writer = await openNeo4jStore(server().address);
      await writer.apply([anEntity("meanwhile")], { note: "test" });
      await writer.close();
      await proxy.mend();
      await until(async () => (await readiness()).code === 200 && (await lagMs()) === 0);
      expect(await graph.ask('{ entity(ref: "meanwhile") { id } }')).toEqual({ entity: { id: "meanwhile" } });
      expect((await scrape(graph.url))['lodegraph_refresh_duration_seconds_count{how="reload"}']).toBe(0);
    }, 90_000);
  });
});
