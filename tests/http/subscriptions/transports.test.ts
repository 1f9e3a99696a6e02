import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { anEntity, graphOf } from "../../support/changes.js";
import { scrape } from "../../support/scrape.js";
import { type ServedGraph, type ServedGraphOptions, serveGraph } from "../../support/served-graph.js";
import { subscribe, TRANSPORTS } from "../../support/subscriber.js";
import { until } from "../../support/until.js";

const CURSORS = "subscription { changes { cursor } }";

let graph: ServedGraph | undefined;
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});

async function serve(options: ServedGraphOptions = {}): Promise<ServedGraph> {
  graph = await serveGraph({ changes: graphOf("a-b"), ...options });
  return graph;
}

/** A WebSocket that has said hello, as a client that uses no library has one. */
async function openSocket(url: string, headers: Readonly<Record<string, string>> = {}, payload?: unknown) {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
  const messages: { type: string; id?: string; payload?: unknown }[] = [];
  socket.on("message", (data) => messages.push(JSON.parse(String(data))));
  const closed = once(socket, "close").then(([code, reason]) => ({ code: Number(code), reason: String(reason) }));
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload }));
  return {
    socket,
    messages,
    closed,
    ask: (id: string, query: string, variables: unknown = {}) =>
      socket.send(JSON.stringify({ type: "subscribe", id, payload: { query, variables } })),
    of: (id: string) => messages.filter((message) => message.id === id),
  };
}

/** The status and the body with which the server refuses to open a WebSocket. */
async function refusedUpgrade(url: string, headers: Readonly<Record<string, string>>) {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, IncomingMessage];
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, ...JSON.parse(text) };
}

function askForEvents(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify(body),
  });
}

describe.each(TRANSPORTS)("who subscribes over %s", (transport) => {
  test("without a key, where reading needs one, is refused", async () => {
    const { url, log } = await serve({ config: { anonymousReads: false } });
    const refusal = subscribe(url, CURSORS, { transport }).next();
    await expect(refusal).rejects.toMatchObject(
      transport === "sse"
        ? { response: { status: 401 } }
        : { code: 4403, reason: expect.stringContaining("UNAUTHENTICATED") },
    );
    expect(log()).toContain('"event":"access.refused"');
  });

  test("with a key that is not valid is refused", async () => {
    const { url } = await serve();
    const refusal = subscribe(url, CURSORS, { transport, key: "lg_nobody" }).next();
    await expect(refusal).rejects.toMatchObject(transport === "sse" ? { response: { status: 401 } } : { code: 4403 });
  });

  test("with a key hears until it is revoked", async () => {
    const { url, store, keyOf } = await serve({ config: { anonymousReads: false } });
    const key = await keyOf("Ada", "reader");
    const subscriber = subscribe(url, CURSORS, { transport, key });
    expect((await subscriber.next())?.data).toBeDefined();
    const [stored] = await store.accessKeys();
    await store.putAccessKey({ ...stored!, revokedAt: Date.now() });
    const revokedAt = performance.now();
    if (transport === "websocket") {
      await expect(subscriber.next()).rejects.toMatchObject({ code: 4403, reason: expect.stringContaining("revoked") });
    } else {
      expect((await subscriber.next())?.errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
      expect(await subscriber.next()).toBeUndefined();
    }
    expect(performance.now() - revokedAt).toBeLessThan(5_000);
  });

  test.each([
    ["what is no GraphQL", "subscription {", "GRAPHQL_PARSE_FAILED"],
    ["a field that is not there", "subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["a value of another type", 'subscription { changes(limit: "x") { cursor } }', "BAD_USER_INPUT"],
    ["two root fields", "subscription { changes { cursor } other: changes { cursor } }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "too deep an operation",
      `subscription { changes { changes { relationship { ${"from { relationships { edges { node { ".repeat(3)} id ${"} } } }".repeat(3)} } } } }`,
      "QUERY_TOO_COMPLEX",
    ],
    [
      "too many aliases",
      `subscription { changes { ${Array.from({ length: 20 }, (_, n) => `c${n}: cursor`).join(" ")} } }`,
      "QUERY_TOO_COMPLEX",
    ],
    [
      "too much at once",
      "subscription { changes(limit: 500) { changes { entity { relationships(first: 1000) { edges { node { id from { id } } } } } } } }",
      "QUERY_TOO_COMPLEX",
    ],
    ["too long a document", `subscription { changes { ${"cursor ".repeat(6_000)} } }`, "QUERY_TOO_COMPLEX"],
    ["a query", "{ __typename }", "NOT_SUPPORTED"],
    ["a mutation", 'mutation { retractRelationships(ids: ["r0"], reason: "r") { revision } }', "NOT_SUPPORTED"],
  ])("and asks %s is told so by a code", async (_, query, code) => {
    const { url } = await serve();
    const outcome = await subscribe(url, query, { transport })
      .next()
      .then(
        (answer) => answer?.errors,
        (errors: unknown) => errors,
      );
    expect(outcome).toMatchObject([{ extensions: { code } }]);
    expect((await scrape(url))[`lodegraph_errors_total{code="${code}"}`]).toBeGreaterThan(0);
  });

  test("is one too many where so many may be, until another has ended", async () => {
    const { url } = await serve({ config: { maxSubscriptions: 2 } });
    const subscribers = [subscribe(url, CURSORS, { transport }), subscribe(url, CURSORS, { transport })];
    for (const subscriber of subscribers) await subscriber.next();
    const samples = await scrape(url);
    expect(samples[`lodegraph_subscriptions{transport="${transport}"}`]).toBe(2);
    const third = subscribe(url, CURSORS, { transport }).next();
    await expect(third).rejects.toMatchObject(transport === "sse" ? { response: { status: 429 } } : { code: 1013 });
    await subscribers[0]!.close();
    await until(async () => (await scrape(url))[`lodegraph_subscriptions{transport="${transport}"}`] === 1);
    expect((await subscribe(url, CURSORS, { transport }).next())?.data).toBeDefined();
  });

  test("is told that the server closes, and it closes soon", async () => {
    const { url } = await serve();
    const subscriber = subscribe(url, CURSORS, { transport });
    await subscriber.next();
    const end = subscriber.next().catch((error: unknown) => error);
    const closing = performance.now();
    await graph!.server.close();
    expect(performance.now() - closing).toBeLessThan(1_000);
    if (transport === "websocket") expect(await end).toMatchObject({ code: 1001 });
    else expect(await end).toBeUndefined();
  });

  test("and goes away leaves nothing behind", async () => {
    const { url, knowledge } = await serve();
    const subscriber = subscribe(url, CURSORS, { transport });
    await subscriber.next();
    await knowledge.apply([anEntity("c")], { note: "n" });
    await subscriber.close();
    await until(async () => (await scrape(url))[`lodegraph_subscriptions{transport="${transport}"}`] === 0);
    expect((await scrape(url)).lodegraph_subscription_lag_seconds).toBe(0);
  });

  test("may come from a page of this server or of CORS_ORIGINS, and of no other site", async () => {
    const { url } = await serve({ config: { corsOrigins: ["https://app.example.org"] } });
    const isTaken = async (headers: Readonly<Record<string, string>>) => {
      if (transport === "sse") {
        const response = await askForEvents(url, { query: CURSORS }, headers);
        await response.body?.cancel();
        return response.status;
      }
      const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws", { headers });
      socket.on("error", () => undefined);
      const status = await Promise.race([
        once(socket, "open").then(() => 200),
        once(socket, "unexpected-response").then(([, { statusCode }]) => statusCode),
      ]);
      socket.terminate();
      return status;
    };
    expect(await isTaken({ origin: url })).toBe(200);
    expect(await isTaken({ origin: "https://app.example.org" })).toBe(200);
    expect(await isTaken({ origin: "https://evil.example" })).toBe(403);
    expect(await isTaken({ origin: "http://127.0.0.1:1" })).toBe(403);
    expect(await isTaken({ origin: "null" })).toBe(403);
  });
});

describe("over a WebSocket", () => {
  test("a foreign host name is refused, and a key in the header that is not valid", async () => {
    const { url } = await serve();
    expect(await refusedUpgrade(url, { host: "evil.example" })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
    expect(await refusedUpgrade(url, { authorization: "Bearer nobody" })).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
  });

  test("a key may be in the header of the request, or in the first message", async () => {
    const { url, keyOf } = await serve({ config: { anonymousReads: false } });
    const authorization = `Bearer ${await keyOf("Ada", "reader")}`;
    for (const socket of [
      await openSocket(url, { authorization }),
      await openSocket(url, {}, { Authorization: authorization }),
    ]) {
      socket.ask("1", CURSORS);
      await until(() => socket.of("1").some(({ type }) => type === "next"));
      socket.socket.terminate();
    }
  });

  test("no key is no way around for plain requests", async () => {
    const { url } = await serve({ config: { anonymousReads: false } });
    const status = await new Promise((resolve) => {
      const headers = { upgrade: "websocket", "content-type": "application/json" };
      httpRequest(`${url}/graphql?query={__typename}`, { headers }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(401);
    const exporting = new WebSocket(`${url.replace("http", "ws")}/export/json`);
    const [code] = await once(exporting, "close");
    expect(code).toBe(1005);
  });

  test("several subscriptions share a connection, up to a limit", async () => {
    const { url, knowledge } = await serve();
    const socket = await openSocket(url);
    await until(() => socket.messages.length === 1);
    for (let n = 0; n < 21; n++) socket.ask(`s${n}`, CURSORS);
    await until(() => socket.messages.length === 22);
    expect(socket.messages.filter(({ type }) => type === "error")).toMatchObject([
      { id: "s20", payload: [{ extensions: { code: "RATE_LIMITED", limit: 20 } }] },
    ]);
    socket.socket.send(JSON.stringify({ type: "complete", id: "s0" }));
    await until(async () => (await scrape(url))['lodegraph_subscriptions{transport="websocket"}'] === 19);
    await knowledge.apply([anEntity("c")], { note: "n" });
    await until(() => socket.messages.length === 22 + 19);
    expect(socket.of("s0").length).toBe(1);
    socket.socket.terminate();
  });

  test("what is no message of the protocol ends the connection", async () => {
    const { url } = await serve();
    const socket = await openSocket(url);
    socket.socket.send("hello");
    expect(await socket.closed).toMatchObject({ code: 4400 });
  });
});

describe("by events", () => {
  test("the stream is as GraphQL over SSE has it", async () => {
    const { url } = await serve();
    const response = await askForEvents(url, { query: "subscription { nothing }" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toMatch(
      /^:\n\nevent: next\ndata: \{"errors":\[.*\]\}\n\nevent: complete\ndata:\n\n$/,
    );
  });

  test("a subscription may stand in the address, for a browser's EventSource", async () => {
    const { url } = await serve();
    const search = new URLSearchParams({
      query: "subscription ($n: Int) { changes(afterRevision: $n) { complete } }",
      variables: '{"n":0}',
    });
    const response = await fetch(`${url}/graphql?${search}`, { headers: { accept: "text/event-stream" } });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("next")) text += (await reader.read()).value;
    expect(text).toContain('{"data":{"changes":{"complete":true}}}');
    await reader.cancel();
  });

  test("a query that would take events too is answered as ever", async () => {
    const { url } = await serve();
    const response = await askForEvents(
      url,
      { query: "{ __typename }" },
      { accept: "application/json, text/event-stream" },
    );
    expect(await response.json()).toEqual({ data: { __typename: "Query" } });
  });

  test("a subscription that would take events too is told by events", async () => {
    const { url } = await serve();
    const response = await askForEvents(url, { query: CURSORS }, { accept: "application/json, text/event-stream" });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    await response.body?.cancel();
  });

  test("a subscription whose answer is to be JSON is refused", async () => {
    const { url } = await serve();
    const response = await askForEvents(url, { query: CURSORS }, { accept: "application/json" });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_SUPPORTED" } }] });
  });

  test.each([
    ["no query", {}, "query"],
    ["variables that are a list", { query: CURSORS, variables: [] }, "variables"],
    ["a name that is none", { query: CURSORS, operationName: 1 }, "operationName"],
    ["a name that is not there", { query: CURSORS, operationName: "Other" }, "operationName"],
  ])("%s is told so by a code", async (_, body, argument) => {
    const { url } = await serve();
    expect(await (await askForEvents(url, body)).text()).toMatch(
      new RegExp(`"code":"BAD_USER_INPUT","argument":"${argument}"|"argument":"${argument}","code":"BAD_USER_INPUT"`),
    );
  });

  test("a stream is no request that took long", async () => {
    const { url } = await serve();
    const subscriber = subscribe(url, CURSORS, { transport: "sse" });
    await subscriber.next();
    await subscriber.close();
    await sleep(50);
    expect(Object.keys(await scrape(url)).filter((name) => name.includes('route="/graphql"'))).toEqual([]);
  });
});

describe("a reader that does not read", () => {
  /** Some 100 KB each. */
  const WRITES = 250;
  const BIG = "subscription { changes(afterRevision: 1) { revision { number } changes { entity { description } } } }";

  async function writeMuch({ knowledge }: ServedGraph): Promise<void> {
    for (let n = 0; n < WRITES; n++) {
      await knowledge.apply([anEntity(`n${n}`, { description: "x".repeat(100_000) })], { note: "n" });
    }
  }
  const taken = async (transport: string) =>
    (await scrape(graph!.url))[`lodegraph_subscription_events_total{transport="${transport}"}`]!;

  test("of a WebSocket has one event in memory, falls behind, and is told all when it reads again", async () => {
    const { url } = await serve();
    const socket = await openSocket(url);
    await until(() => socket.messages.length > 0);
    socket.ask("1", BIG);
    socket.socket.pause();
    await writeMuch(graph!);
    await until(async () => {
      const before = await taken("websocket");
      await sleep(200);
      return before === (await taken("websocket"));
    });
    // What the two sockets hold in the kernel, and no more.
    expect(await taken("websocket")).toBeLessThan(WRITES - 50);
    expect((await scrape(url)).lodegraph_subscription_lag_seconds).toBeGreaterThan(0);
    socket.socket.resume();
    await until(() => socket.of("1").length === WRITES);
    const numbers = socket
      .of("1")
      .map(
        ({ payload }) =>
          (payload as { data: { changes: { revision: { number: number } } } }).data.changes.revision.number,
      );
    expect(numbers).toEqual(Array.from({ length: WRITES }, (_, n) => n + 2));
    socket.socket.terminate();
  }, 60_000);

  test("of events has one in memory, falls behind, and is told all when it reads again", async () => {
    const { url } = await serve();
    const response = await new Promise<IncomingMessage>((resolve) => {
      const headers = { "content-type": "application/json", accept: "text/event-stream" };
      httpRequest(`${url}/graphql`, { method: "POST", headers }, resolve).end(JSON.stringify({ query: BIG }));
    });
    response.pause();
    await writeMuch(graph!);
    await until(async () => {
      const before = await taken("sse");
      await sleep(200);
      return before === (await taken("sse"));
    });
    expect(await taken("sse")).toBeLessThan(WRITES - 50);
    const numbers: number[] = [];
    for await (const line of createInterface(response)) {
      const [, number] = /^data: .{0,60}"number":(\d+)/.exec(line) ?? [];
      if (number !== undefined && numbers.push(Number(number)) === WRITES) break;
    }
    expect(numbers).toEqual(Array.from({ length: WRITES }, (_, n) => n + 2));
    response.destroy();
  }, 60_000);
});
