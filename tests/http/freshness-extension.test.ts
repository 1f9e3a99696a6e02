import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { anEntity, graphOf } from "../support/changes.js";
import { askGraphQL } from "../support/http-test-server.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const QUERY = '{ entity(ref: "a") { name } }';
const HEADERS = { "content-type": "application/json", accept: "application/graphql-response+json" };

describe("extensions.freshness", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf("a-b") });
  });
  afterAll(() => graph.close());

  const ask = (extensions: unknown, query = QUERY) => askGraphQL(graph.url, query, undefined, extensions);
  const get = async (extensions: string) => {
    const parameters = new URLSearchParams({ query: QUERY, extensions });
    const response = await fetch(`${graph.url}/graphql?${parameters}`, { headers: HEADERS });
    return { ...((await response.json()) as Awaited<ReturnType<typeof askGraphQL>>), status: response.status };
  };

  test("tells the revision, its instant, the lag and the projection that answered, and moves with them", async () => {
    const first = await ask({ freshness: true });
    const { revision, recordedAt } = graph.knowledge.status();
    expect(first).toMatchObject({ status: 200, data: { entity: { name: "Name of a" } } });
    expect(first.extensions).toEqual({
      freshness: { revision, recordedAt: new Date(recordedAt).toISOString(), lagMs: 0, projection: expect.any(Number) },
    });
    const head = await graph.knowledge.apply([anEntity("a", { name: "Renamed" })], { note: "x" });
    const second = await ask({ freshness: true });
    expect(second.data).toEqual({ entity: { name: "Renamed" } });
    const [before, after] = [first, second].map(({ extensions }) => extensions?.freshness as Record<string, unknown>);
    expect(after).toMatchObject({
      revision: revision + 1,
      recordedAt: new Date(head.recordedAt).toISOString(),
      projection: Number(before?.projection) + 1,
    });
  });

  test("is told over GET too", async () => {
    expect((await get('{"freshness": true}')).extensions).toHaveProperty("freshness.revision");
  });

  test("is told with errors: what is not found may not be there yet", async () => {
    const { errors, extensions } = await ask({ freshness: true }, '{ paths(from: "a", to: "nowhere") { outcome } }');
    expect(errors?.[0]?.extensions?.code).toBe("ENTITY_NOT_FOUND");
    expect(extensions).toHaveProperty("freshness.revision");
  });

  test.each([
    ["no extensions", undefined],
    ["extensions without it", { other: true }],
    ["false", { freshness: false }],
    ["null", { freshness: null }],
  ])("is not told where a request has %s", async (_name, extensions) => {
    const { status, text } = await ask(extensions);
    expect([status, JSON.parse(text)]).toEqual([200, { data: { entity: { name: expect.any(String) } } }]);
  });

  test.each([
    ["a text", "yes", '"yes"'],
    ["a number", 1, "1"],
    ["an object", { lag: true }, '{"lag":true}'],
    ["a long list", Array.from({ length: 100 }, () => true), "[true,true,true"],
  ])("%s in its place is refused, with what is allowed", async (_name, freshness, shown) => {
    const { status, errors, data, extensions } = await ask({ freshness });
    expect([status, data, extensions]).toEqual([400, undefined, undefined]);
    expect(errors).toMatchObject([
      { message: expect.stringContaining(`extensions.freshness must be true or false, not ${shown}`) },
    ]);
    expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "extensions.freshness" });
    expect(errors?.[0]?.message.length).toBeLessThan(150);
  });

  test.each([
    ["extensions that are no object", () => ask("freshness")],
    ["a GET parameter that is no JSON", () => get("{freshness")],
    ["a GET parameter that is no object", () => get("true")],
  ])("%s are BAD_USER_INPUT", async (_name, sent) => {
    const { status, errors } = await sent();
    expect([status, errors?.[0]?.extensions?.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(errors?.[0]?.message).toMatch(/extensions/);
  });
});

test("a graph that nothing was written to has no instant", async () => {
  const graph = await serveGraph({ changes: [] });
  const { extensions } = await askGraphQL(graph.url, "{ __typename }", undefined, { freshness: true });
  expect(extensions).toEqual({ freshness: { revision: 0, recordedAt: null, lagMs: 0, projection: 1 } });
  await graph.close();
});
