import { request } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { HttpConfig } from "../../src/http/http-server-options.js";
import { trustedAmong } from "../../src/http/trusted-proxies.js";
import { startTestServer, type TestServer } from "../support/http-test-server.js";
import { refusalsIn } from "../support/refusals.js";

describe("forwarded requests", () => {
  let running: TestServer;
  afterEach(() => running.server.close());

  const start = async (config: Partial<HttpConfig>) => {
    running = await startTestServer({ config });
  };
  /** Asks for the graph with headers; fetch would not let Host be set. */
  const ask = (headers: Readonly<Record<string, string>>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(
        `${running.url}/graphql?query=%7Bhello%7D`,
        { headers: { "apollo-require-preflight": "yes", ...headers } },
        (response) => response.resume().on("end", () => resolve(response.statusCode)),
      );
      asked.on("error", reject);
      asked.end();
    });
  const noted = () => refusalsIn(running.log()).map(({ address }) => address);
  const BAD = { authorization: "Bearer open-sesame" };

  test("from a peer that is not trusted count as its own, whatever they say", async () => {
    await start({ rateLimit: 2 });
    const statuses: unknown[] = [];
    for (const n of [1, 2, 3]) statuses.push(await ask({ "x-forwarded-for": `192.0.2.${n}` }));
    expect(statuses).toEqual([200, 200, 429]);
    expect(noted()).toEqual(["127.0.0.1"]);
  });

  test("from a trusted one count as those of whom it tells of", async () => {
    await start({ rateLimit: 1, trustedProxies: ["127.0.0.0/8"] });
    expect(await ask({ "x-forwarded-for": "192.0.2.1" })).toBe(200);
    expect(await ask({ "x-forwarded-for": "192.0.2.2" })).toBe(200);
    expect(await ask({ "x-forwarded-for": "192.0.2.1" })).toBe(429);
    expect(noted()).toEqual(["192.0.2.1"]);
  });

  test("that were forged before they reached the trusted one count as the address that it saw", async () => {
    await start({ rateLimit: 1, trustedProxies: ["127.0.0.1", "10.0.0.0/8"] });
    expect(await ask({ "x-forwarded-for": "198.51.100.1, 192.0.2.1" })).toBe(200);
    expect(await ask({ "x-forwarded-for": "198.51.100.2, 192.0.2.1, 10.1.1.1" })).toBe(429);
    expect(await ask({ "x-forwarded-for": "127.0.0.1, 192.0.2.1" })).toBe(429);
  });

  test.each(["", "unknown", "_hidden", "192.0.2.1, nonsense"])(
    "count as the proxy's where it tells no address: %j",
    async (value) => {
      await start({ trustedProxies: ["127.0.0.1"] });
      await ask({ ...BAD, "x-forwarded-for": value });
      expect(noted()).toEqual(["127.0.0.1"]);
    },
  );

  test("come under the name that a trusted proxy was called by, which must be allowed as well", async () => {
    await start({ trustedProxies: ["127.0.0.1"], allowedHosts: ["graph.example.org"] });
    expect(await ask({ host: "localhost", "x-forwarded-host": "graph.example.org" })).toBe(200);
    expect(await ask({ host: "graph.example.org", "x-forwarded-for": "192.0.2.1" })).toBe(200);
    expect(await ask({ host: "localhost", "x-forwarded-host": "evil.example.org" })).toBe(403);
    expect(await ask({ host: "localhost", "x-forwarded-host": "graph.example.org, evil.example.org" })).toBe(403);
    // A page on a name that points here can send such a header, and some proxies pass it on.
    expect(await ask({ host: "evil.example.org", "x-forwarded-host": "graph.example.org" })).toBe(403);
    expect(noted()).toHaveLength(1);
  });

  test("can't change the name where their peer is not trusted", async () => {
    await start({ allowedHosts: ["graph.example.org"] });
    expect(await ask({ host: "evil.example.org", "x-forwarded-host": "graph.example.org" })).toBe(403);
    expect(await ask({ host: "localhost", "x-forwarded-host": "evil.example.org" })).toBe(200);
  });

  const warnings = () => running.log().match(/"event":"proxy\.untrusted"/g) ?? [];

  test.each(["x-forwarded-for", "forwarded", "x-real-ip"])(
    "by %s from a peer on this machine that is not trusted are warned of, once",
    async (header) => {
      await start({});
      await ask({});
      expect(warnings()).toHaveLength(0);
      for (let n = 0; n < 3; n++) await ask({ [header]: "192.0.2.1" });
      expect(warnings()).toHaveLength(1);
      expect(running.log()).toMatch(/"level":40.*TRUSTED_PROXIES.*ANONYMOUS_READS=false/);
    },
  );

  test("from a trusted one are not warned of", async () => {
    await start({ trustedProxies: ["127.0.0.1"] });
    await ask({ "x-forwarded-for": "192.0.2.1" });
    expect(warnings()).toHaveLength(0);
  });
});

test.each([
  ["127.0.0.1", true],
  ["::ffff:127.0.0.1", true],
  ["127.0.0.2", false],
  ["10.255.0.1", true],
  ["11.0.0.1", false],
  ["fd00::7", true],
  ["fe00::7", false],
  ["localhost", false],
  ["", false],
  [undefined, false],
])("of these proxies %s is trusted: %s", (address, expected) => {
  expect(trustedAmong(["127.0.0.1", "10.0.0.0/8", "fd00::/8"])(address)).toBe(expected);
  expect(trustedAmong([])(address)).toBe(false);
});
