import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { Metrics } from "../../src/http/metrics/metrics.js";
import { aClaim, anEntity, graphOf } from "../support/changes.js";
import { askGraphQL, startTestServer, type TestServer } from "../support/http-test-server.js";
import { scrape } from "../support/scrape.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

describe("metrics of requests", () => {
  let running: TestServer;
  beforeEach(async () => {
    running = await startTestServer({ config: { requestTimeoutMs: 1_000 } });
  });
  afterEach(() => running.server.close());

  test("are text that Prometheus reads, with those of the process", async () => {
    const response = await fetch(`${running.url}/metrics`);
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const text = await response.text();
    expect(text).toMatch(/^# HELP lodegraph_errors_total Errors in answers/m);
    expect(text).toMatch(/^# TYPE lodegraph_http_request_duration_seconds histogram$/m);
    const samples = await scrape(running.url);
    expect(samples).toMatchObject({ lodegraph_ready: 1, lodegraph_projection_revision: 7 });
    expect(samples).toHaveProperty("nodejs_eventloop_lag_p99_seconds");
    expect(samples).toHaveProperty("process_resident_memory_bytes");
  });

  test.each<[string, (url: string) => Promise<unknown>, string]>([
    ["of GraphQL", (url) => askGraphQL(url, "{ hello }"), '{route="/graphql",status="200"}'],
    ["refused", (url) => askGraphQL(url, "{"), '{route="/graphql",status="400"}'],
    ["that are too late", (url) => askGraphQL(url, "{ slow(milliseconds: 1500) }"), '{route="/graphql",status="504"}'],
    [
      "of exports, whatever their format",
      (url) => fetch(`${url}/export/abc`),
      '{route="/export/:format",status="500"}',
    ],
    [
      "of addresses where nothing is",
      (url) => fetch(`${url}/wp-admin/${Math.random()}`),
      '{route="none",status="404"}',
    ],
  ])("count requests %s", async (_name, ask, labels) => {
    await ask(running.url);
    const samples = await scrape(running.url);
    expect(samples[`lodegraph_http_request_duration_seconds_count${labels}`]).toBe(1);
  });

  test.each<[string, string, string]>([
    ["without errors", "{ hello }", '{kind="query",outcome="ok"}'],
    ["with some", '{ hello fails(with: "missing") }', '{kind="query",outcome="partial"}'],
    ["that have no data", "{ must }", '{kind="query",outcome="failed"}'],
    ["that are malformed", "query Secret {", '{kind="unknown",outcome="failed"}'],
    ["that write", "mutation { change }", '{kind="mutation",outcome="ok"}'],
  ])("count operations %s", async (_name, query, labels) => {
    await askGraphQL(running.url, query);
    const samples = await scrape(running.url);
    expect(samples[`lodegraph_graphql_operation_duration_seconds_count${labels}`]).toBe(1);
  });

  test("have no name that a caller made up", async () => {
    await askGraphQL(running.url, 'query MadeUp { hello(name: "made-up") }');
    await fetch(`${running.url}/made-up`);
    expect(await (await fetch(`${running.url}/metrics`)).text()).not.toMatch(/made-?up/i);
  });

  test.each<[string, (url: string) => Promise<unknown>, string]>([
    ["of an operation", (url) => askGraphQL(url, '{ fails(with: "missing") }'), "ENTITY_NOT_FOUND"],
    ["that nobody expected", (url) => askGraphQL(url, '{ fails(with: "driver") }'), "INTERNAL_SERVER_ERROR"],
    ["of a document", (url) => askGraphQL(url, "{ nothing }"), "GRAPHQL_VALIDATION_FAILED"],
    ["of a body", (url) => fetch(`${url}/graphql`, { method: "POST", body: "{" }), "BAD_USER_INPUT"],
    ["of an address", (url) => fetch(`${url}/nowhere`), "BAD_USER_INPUT"],
    ["of a method", (url) => fetch(`${url}/metrics`, { method: "POST" }), "BAD_USER_INPUT"],
    ["of the time", (url) => askGraphQL(url, "{ slow(milliseconds: 1500) }"), "TIMEOUT"],
  ])("count errors %s, once", async (_name, ask, code) => {
    await ask(running.url);
    const samples = await scrape(running.url);
    const errors = Object.entries(samples).filter(([name, count]) => name.startsWith("lodegraph_errors") && count > 0);
    expect(errors).toEqual([[`lodegraph_errors_total{code="${code}"}`, 1]]);
  });

  test("are those of one server", async () => {
    const other = await startTestServer();
    await askGraphQL(other.url, "{ hello }");
    expect(await scrape(running.url)).not.toHaveProperty([
      'lodegraph_graphql_operation_duration_seconds_count{kind="query",outcome="ok"}',
    ]);
    await other.server.close();
  });

  test("are refused under a foreign host name", async () => {
    const status = await new Promise((resolve) => {
      request(`${running.url}/metrics`, { headers: { host: "evil.example.org" } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

test("an observer counts refreshes, record reads and traversals", async () => {
  const metrics = new Metrics();
  metrics.observer.refreshed("reload", 1_500);
  metrics.observer.recordsRead("entities", { hits: 3, misses: 2 });
  metrics.observer.traversed({ name: "paths", where: "worker", ms: 0.7, spent: false });
  const text = await metrics.text({ ready: false, revision: 4, store: "sqlite", lagMs: 2_500 });
  for (const line of [
    'lodegraph_refresh_duration_seconds_sum{how="reload"} 1.5',
    'lodegraph_refresh_duration_seconds_count{how="incremental"} 0',
    'lodegraph_record_cache_reads_total{records="entities",result="hit"} 3',
    'lodegraph_record_cache_reads_total{records="entities",result="miss"} 2',
    'lodegraph_traversal_duration_seconds_bucket{le="0.0005",name="paths",where="worker",spent="false"} 0',
    'lodegraph_traversal_duration_seconds_bucket{le="0.001",name="paths",where="worker",spent="false"} 1',
    "lodegraph_ready 0",
    "lodegraph_projection_lag_seconds 2.5",
  ])
    expect(text.split("\n")).toContain(line);
});

describe("metrics of the graph that is served", () => {
  let graph: ServedGraph;
  beforeEach(async () => {
    graph = await serveGraph({ changes: graphOf("a-b b-c") });
  });
  afterEach(() => graph.close());

  test("tell the projection", async () => {
    await graph.knowledge.apply([anEntity("d"), aClaim("r9", "c", "d")], { note: "x" });
    await graph.knowledge.apply([{ kind: "retraction", id: "r9", reason: "wrong" }], { note: "x" });
    const samples = await scrape(graph.url);
    expect(samples).toMatchObject({
      lodegraph_projection_revision: 3,
      lodegraph_projection_version: 3,
      lodegraph_projection_entities: 4,
      lodegraph_projection_relationships: 3,
      lodegraph_projection_lag_seconds: 0,
      'lodegraph_refresh_duration_seconds_count{how="incremental"}': 2,
      'lodegraph_refresh_duration_seconds_count{how="reload"}': 0,
    });
    expect(samples.lodegraph_projection_bytes).toBeGreaterThan(100);
  });

  test("tell where records came from, and traversals", async () => {
    const query = '{ neighbourhood(of: ["b"]) { nodes { id description } } }';
    await graph.ask(query);
    await graph.ask(query);
    expect(await scrape(graph.url)).toMatchObject({
      'lodegraph_record_cache_reads_total{records="entities",result="miss"}': 3,
      'lodegraph_record_cache_reads_total{records="entities",result="hit"}': 3,
      'lodegraph_traversal_duration_seconds_count{name="neighbourhood",where="inline",spent="false"}': 2,
    });
  });
});
