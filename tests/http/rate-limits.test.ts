import { afterEach, describe, expect, test } from "@jest/globals";
import { KeyRing } from "../../src/access/key-ring.js";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import type { Curator } from "../../src/curation/curator.js";
import type { HttpConfig } from "../../src/http/http-server-options.js";
import { startTestServer, type TestServer } from "../support/http-test-server.js";
import { refusalsIn } from "../support/refusals.js";
import { scrape } from "../support/scrape.js";

const [ADA, BOB] = [makeAccessKey({ name: "Ada", role: "reader" }), makeAccessKey({ name: "Bob", role: "reader" })];
const UNKNOWN = makeAccessKey({ name: "Eve", role: "admin" });
const LIMIT = 3;
const QUERY = "/graphql?query=%7Bhello%7D";

describe("a limit of requests a minute", () => {
  let running: TestServer;
  afterEach(() => running.server.close());

  const start = async (config: Partial<HttpConfig> = {}) => {
    const keys = new KeyRing({ accessKeys: async () => [ADA.key, BOB.key] });
    running = await startTestServer({
      // Requests come through a proxy here, so that they may come from anywhere.
      config: { rateLimit: LIMIT, trustedProxies: ["127.0.0.1"], ...config },
      curation: { keys, curator: {} as Curator },
    });
  };
  const get = (from: { address?: string; key?: string; path?: string; origin?: string } = {}) =>
    fetch(`${running.url}${from.path ?? QUERY}`, {
      headers: {
        "apollo-require-preflight": "yes",
        ...(from.address && { "x-forwarded-for": from.address }),
        ...(from.key && { authorization: `Bearer ${from.key}` }),
        ...(from.origin && { origin: from.origin }),
      },
    });
  const statuses = async (count: number, from: Parameters<typeof get>[0]) => {
    const found: number[] = [];
    for (let n = 0; n < count; n++) found.push((await get(from)).status);
    return found;
  };

  test("of an address: the next one is told when to come again", async () => {
    await start();
    const standings: unknown[] = [];
    for (let n = 0; n < LIMIT; n++) {
      const { status, headers } = await get({ address: "192.0.2.1" });
      standings.push([status, headers.get("ratelimit-limit"), headers.get("ratelimit-remaining")]);
    }
    expect(standings).toEqual([
      [200, "3", "2"],
      [200, "3", "1"],
      [200, "3", "0"],
    ]);
    const refused = await get({ address: "192.0.2.1" });
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers.get("ratelimit-reset")).toBe(String(wait));
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^3 requests came from 192\.0\.2\.1 .*RATE_LIMIT.*Try again in \d+ s\.$/),
          extensions: { code: "RATE_LIMITED", limit: LIMIT, retryAfterSeconds: wait },
        },
      ],
    });
    expect((await get({ address: "192.0.2.2" })).status).toBe(200);
  });

  test("of a key, wherever its owner is, and no other's", async () => {
    await start();
    for (const address of ["192.0.2.1", "192.0.2.2", "2001:db8::1"]) {
      expect((await get({ address, key: ADA.text })).status).toBe(200);
    }
    const refused = await get({ address: "192.0.2.3", key: ADA.text });
    expect(refused.status).toBe(429);
    expect(await refused.text()).not.toContain(ADA.text);
    expect((await get({ address: "192.0.2.3", key: BOB.text })).status).toBe(200);
    expect((await get({ address: "192.0.2.3" })).status).toBe(200);
  });

  test("is of a /64 network where addresses are IPv6", async () => {
    await start();
    for (const address of ["2001:db8:0:1::1", "2001:db8:0:1:ffff::2", "[2001:DB8:0:1::3]:4711"]) {
      expect((await get({ address })).status).toBe(200);
    }
    expect((await get({ address: "2001:0db8::1:a:b:c:d" })).status).toBe(429);
    expect((await get({ address: "2001:db8:0:2::1" })).status).toBe(200);
  });

  test.each([
    ["192.0.2.1:80", "192.0.2.1:81"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
  ])("counts %s and %s as one", async (one, other) => {
    await start();
    expect(await statuses(LIMIT, { address: one })).toEqual([200, 200, 200]);
    expect((await get({ address: other })).status).toBe(429);
  });

  test("holds for exports and metrics too, all together", async () => {
    await start();
    for (const path of ["/metrics", QUERY, "/export/json"]) {
      expect((await get({ path })).status).not.toBe(429);
    }
    const refused = await get({ path: "/export/json" });
    expect([refused.status, refused.headers.get("content-type")]).toEqual([429, "application/json; charset=utf-8"]);
    expect(((await refused.json()) as { errors: unknown[] }).errors).toHaveLength(1);
  });

  test.each(["/health/live", "/health/ready", "/", "/playground/lodegraph.js"])("is not for %s", async (path) => {
    await start();
    await statuses(LIMIT + 1, {});
    const response = await get({ path });
    expect([response.status, response.headers.get("ratelimit-limit")]).toEqual([200, null]);
  });

  test("counts keys that are not valid against their address, and then looks at none from there", async () => {
    await start();
    expect(await statuses(LIMIT, { address: "192.0.2.1", key: UNKNOWN.text })).toEqual([401, 401, 401]);
    // Not even a valid one, since whoever tries them out would learn that it is.
    expect(await statuses(2, { address: "192.0.2.1", key: ADA.text })).toEqual([429, 429]);
    expect((await get({ address: "192.0.2.1" })).status).toBe(429);
    expect((await get({ address: "192.0.2.2", key: ADA.text })).status).toBe(200);
  });

  test("of who shows no key takes nothing from a neighbour who does", async () => {
    await start();
    await statuses(LIMIT + 1, { address: "192.0.2.1" });
    expect((await get({ address: "192.0.2.1", key: ADA.text })).status).toBe(200);
  });

  test("counts those too who may not read without a key", async () => {
    await start({ anonymousReads: false });
    expect(await statuses(LIMIT + 1, {})).toEqual([401, 401, 401, 429]);
  });

  test("is noted when it is reached, and counted", async () => {
    await start();
    await statuses(LIMIT + 2, { key: ADA.text });
    expect(refusalsIn(running.log())).toEqual([
      expect.objectContaining({ code: "RATE_LIMITED", principal: expect.objectContaining({ id: ADA.key.id }) }),
    ]);
    const samples = await scrape(running.url);
    expect(samples['lodegraph_refusals_total{code="RATE_LIMITED",credential="key"}']).toBe(2);
    expect(samples['lodegraph_refusals_total{code="UNAUTHENTICATED",credential="none"}']).toBe(0);
  });

  test("can be read by a page of another origin that may read", async () => {
    await start({ corsOrigins: ["https://app.example.org"] });
    await statuses(LIMIT, {});
    const refused = await get({ origin: "https://app.example.org" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("access-control-allow-origin")).toBe("https://app.example.org");
    expect(refused.headers.get("access-control-expose-headers")).toContain("retry-after");
  });

  test("there is none where none is set", async () => {
    running = await startTestServer();
    const { status, headers } = await get();
    expect([status, headers.get("ratelimit-limit")]).toEqual([200, null]);
  });
});
