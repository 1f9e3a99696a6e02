import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { StoreUnavailableError } from "../../src/domain/errors.js";
import { LIMITS } from "../../src/domain/limits.js";
import { askGraphQL, startTestServer, type TestServer } from "../support/http-test-server.js";

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer({ config: { corsOrigins: ["https://app.example.org"] } });
});
afterAll(() => running.server.close());

const JSON_TYPE = { "content-type": "application/json" };

function post(body: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Response> {
  return fetch(`${running.url}/graphql`, { method: "POST", headers, body });
}

function get(query: string, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Response> {
  return fetch(`${running.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
}

async function codeOf(response: Response): Promise<unknown> {
  expect(response.headers.get("content-type")).toMatch(/json/);
  const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] };
  return errors[0].extensions.code;
}

describe("a request that can't be used is answered in JSON with a code:", () => {
  test.each([
    ["malformed JSON", () => post('{"query": '), 400, "BAD_USER_INPUT"],
    ["an empty body", () => post(""), 400, "BAD_USER_INPUT"],
    ["a body that is no object", () => post('"query"'), 400, "BAD_USER_INPUT"],
    ["a body without a query", () => post('{"variables": {}}'), 400, "BAD_USER_INPUT"],
    ["a poisoned prototype", () => post('{"query": "{ hello }", "__proto__": {}}'), 400, "BAD_USER_INPUT"],
    ["variables that are no object", () => post('{"query": "{ hello }", "variables": [1]}'), 400, "BAD_USER_INPUT"],
    ["a batch", () => post('[{"query": "{ hello }"}]'), 400, "BAD_USER_INPUT"],
    ["an unknown content type", () => post("hello", { "content-type": "application/xml" }), 415, "BAD_USER_INPUT"],
    ["a form of another site", () => post("{}", { "content-type": "text/plain" }), 400, "BAD_USER_INPUT"],
    ["a GET that a link could make", () => get("{ hello }", {}), 400, "BAD_USER_INPUT"],
    ["a mutation over GET", () => get("mutation { change }"), 405, "BAD_USER_INPUT"],
    [
      "a method beside GET and POST",
      () => fetch(`${running.url}/graphql`, { method: "PUT", headers: JSON_TYPE, body: "{}" }),
      405,
      "BAD_USER_INPUT",
    ],
    [
      "a persisted query",
      () => post('{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}'),
      200,
      "NOT_SUPPORTED",
    ],
    [
      "a body over the limit",
      () => post(JSON.stringify({ query: "x".repeat(LIMITS.bodyBytes) })),
      413,
      "QUERY_TOO_COMPLEX",
    ],
    ["an export that is posted", () => fetch(`${running.url}/export/json`, { method: "POST" }), 405, "BAD_USER_INPUT"],
    [
      "a playground that is posted",
      () => fetch(running.url, { method: "POST", body: "x", headers: { "content-type": "application/xml" } }),
      405,
      "BAD_USER_INPUT",
    ],
    ["an address where nothing is", () => fetch(`${running.url}/nowhere`), 404, "BAD_USER_INPUT"],
    ["an address that is none", () => fetch(`${running.url}/%E0%A4%A`), 400, "BAD_USER_INPUT"],
    ["an address far too long", () => get(`{ hello } # ${"x".repeat(20_000)}`), 431, "BAD_USER_INPUT"],
  ])("%s", async (_name, ask, status, code) => {
    const response = await ask();
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  test("bytes that are no HTTP", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(running.url).port), "127.0.0.1", () => socket.write("hello\r\n\r\n"));
      socket.on("data", (data) => resolve(String(data)));
      socket.on("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*"code":"BAD_USER_INPUT"/);
  });

  test.each([["/"], ["/export/json"], ["/health/live"], ["/health/ready"]])(
    "a method that %s does not have is told with those that it has",
    async (path) => {
      const { status, headers } = await fetch(`${running.url}${path}`, { method: "DELETE" });
      expect([status, headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    },
  );

  test("the type that a body must have is said", async () => {
    const response = await post("hello", { "content-type": "application/xml" });
    expect(await response.text()).toMatch(/Unsupported Media Type.*Send the body as application\/json\./);
  });

  test("the limit of a body is said", async () => {
    const response = await post(JSON.stringify({ query: "x".repeat(LIMITS.bodyBytes) }));
    expect(await response.text()).toContain(`${LIMITS.bodyBytes} bytes`);
  });
});

describe("a request that can be used is answered:", () => {
  test.each([
    ["a query over POST", () => post('{"query": "{ hello }"}')],
    ["a query over GET", () => get("{ hello }")],
  ])("%s", async (_name, ask) => {
    const response = await ask();
    expect([response.status, await response.json()]).toEqual([200, { data: { hello: "Hello, world!" } }]);
  });

  test("a visit with a browser leads to the playground", async () => {
    const response = await fetch(`${running.url}/graphql`, { headers: { accept: "text/html" }, redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/"]);
  });

  test("introspection", async () => {
    const { data } = await askGraphQL(running.url, "{ __schema { queryType { name } } }");
    expect(data).toEqual({ __schema: { queryType: { name: "Query" } } });
  });

  test("the context has the reading, with the time that the request has", async () => {
    const { data } = await askGraphQL(running.url, "{ reading }");
    expect(data).toEqual({ reading: '{"timeoutMs":5000,"waiting":{"isOver":false}}' });
  });

  test.each(["br", "gzip"])("a long answer is compressed with %s for who can read it", async (encoding) => {
    const headers = { ...JSON_TYPE, "accept-encoding": encoding };
    const response = await post('{"query": "{ words(count: 1000) }"}', headers);
    expect(response.headers.get("content-encoding")).toBe(encoding);
    const { data } = (await response.json()) as { data: { words: string[] } };
    expect(data.words).toHaveLength(1000);
  });

  test.each([
    ["a short answer", () => post('{"query": "{ hello }"}')],
    ["a refusal", () => post("{")],
    ["the playground", () => fetch(running.url)],
    [
      "an answer that nothing may compress",
      () => post('{"query": "{ words(count: 1000) }"}', { ...JSON_TYPE, "accept-encoding": "identity" }),
    ],
    [
      "an answer that is compressed",
      () => post('{"query": "{ words(count: 1000) }"}', { ...JSON_TYPE, "accept-encoding": "br" }),
    ],
  ])("%s says that another encoding would have had another answer", async (_name, ask) => {
    const vary = (await ask()).headers.get("vary")?.toLowerCase().split(/, */) ?? [];
    expect(vary.filter((name) => name === "accept-encoding")).toHaveLength(1);
  });
});

describe("pages of other origins", () => {
  test.each([
    ["read where their origin is configured", "https://app.example.org", "https://app.example.org"],
    ["don't read otherwise", "https://evil.example.org", null],
  ])("%s", async (_name, origin, allowed) => {
    const response = await post('{"query": "{ hello }"}', { ...JSON_TYPE, origin });
    expect(response.headers.get("access-control-allow-origin")).toBe(allowed);
  });

  test("don't read by default", async () => {
    const closed = await startTestServer();
    try {
      const headers = { ...JSON_TYPE, origin: "https://app.example.org" };
      const response = await fetch(`${closed.url}/graphql?query={hello}`, { headers });
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    } finally {
      await closed.server.close();
    }
  });
});

test("answers forbid a browser to guess types, to frame them and to run anything", async () => {
  const { headers } = await post('{"query": "{ hello }"}');
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'; frame-ancestors 'none'/);
});

describe("health", () => {
  test("says that the process lives", async () => {
    const response = await fetch(`${running.url}/health/live`);
    expect([response.status, await response.json()]).toEqual([200, { status: "live" }]);
  });

  test.each([
    ["is 200 where queries can be answered", true, 200, "ready"],
    ["is 503 where they can't", false, 503, "store-unavailable"],
  ])("readiness %s, with the revision and the store", async (_name, ready, code, status) => {
    const { server, url } = await startTestServer({ status: () => ({ ready, revision: 3, store: "sqlite" }) });
    try {
      const response = await fetch(`${url}/health/ready`);
      expect([response.status, await response.json()]).toEqual([code, { status, revision: 3, store: "sqlite" }]);
    } finally {
      await server.close();
    }
  });
});

test("readiness tells the kind of store, not where it lies", async () => {
  const status = () => ({ ready: true, revision: 3, store: "sqlite /home/someone/a folder/graph.db" });
  const { server, url } = await startTestServer({ status });
  try {
    expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({
      status: "ready",
      revision: 3,
      store: "sqlite",
    });
  } finally {
    await server.close();
  }
});

describe("a request that takes too long", () => {
  test("is answered with TIMEOUT, which says the limit, and never with a bare 500", async () => {
    const { server, url } = await startTestServer({ config: { requestTimeoutMs: 100 } });
    try {
      const started = Date.now();
      const answer = await askGraphQL(url, "{ slow(milliseconds: 2000) }");
      expect(Date.now() - started).toBeLessThan(1_000);
      expect([answer.status, answer.errors]).toEqual([
        504,
        [{ message: expect.stringContaining("100 ms"), extensions: { code: "TIMEOUT", limit: 100 } }],
      ]);
    } finally {
      await server.close();
    }
  });
});

test("a store that can't be read from makes the request fail as a whole, with 503", async () => {
  const { server, url } = await startTestServer({
    reading: () => {
      throw new StoreUnavailableError("The store can't be reached. Is it running?");
    },
  });
  try {
    const { status, errors } = await askGraphQL(url, "{ hello }");
    expect([status, errors]).toEqual([
      503,
      [{ message: "The store can't be reached. Is it running?", extensions: { code: "STORE_UNAVAILABLE" } }],
    ]);
  } finally {
    await server.close();
  }
});

test("a request that stops half-way is given up, and says so", async () => {
  const { server, url } = await startTestServer({ config: { requestTimeoutMs: 100 } });
  try {
    const ended = new Promise<IncomingMessage>((resolve, reject) => {
      const started = httpRequest(`${url}/graphql`, {
        method: "POST",
        headers: { ...JSON_TYPE, "content-length": 100 },
      });
      started.on("error", reject);
      started.on("response", resolve);
      started.write('{"query": ');
    });
    const answer = await ended;
    expect(answer.statusCode).toBe(408);
    expect(JSON.parse(await text(answer))).toMatchObject({
      errors: [{ message: "The request took too long to arrive.", extensions: { code: "BAD_USER_INPUT" } }],
    });
  } finally {
    await server.close();
  }
});
