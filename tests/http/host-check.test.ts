import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { allowedHostNames, hostName, isLoopback } from "../../src/http/host-check.js";
import type { HttpConfig } from "../../src/http/http-server-options.js";
import { startTestServer, type TestServer } from "../support/http-test-server.js";

/** Asks for /health/live under a host name; fetch would not let the header be set. */
function askUnder(url: string, host: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/health/live`, { headers: { host } }, async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("a server on loopback", () => {
  let running: TestServer;
  beforeAll(async () => {
    running = await startTestServer({ config: { allowedHosts: ["graph.example.org"] } });
  });
  afterAll(() => running.server.close());

  test.each([
    ["localhost"],
    ["localhost:4000"],
    ["LOCALHOST"],
    ["127.0.0.1:80"],
    ["[::1]:4000"],
    ["graph.example.org:443"],
  ])("answers under %s", async (host) => {
    expect((await askUnder(running.url, host)).status).toBe(200);
  });

  test.each([
    ["evil.example.org"],
    ["evil.example.org:4000"],
    ["localhost.evil.example.org"],
    ["127.0.0.1.evil.example.org"],
    ["evil@localhost"],
    ["localhost:80:80"],
    ["192.168.1.5"],
  ])("refuses the host name %j, with FORBIDDEN", async (host) => {
    const { status, body } = await askUnder(running.url, host);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
  });

  test("says nothing of networks", () => {
    expect(running.log()).not.toContain("open to this network");
  });
});

describe("a server on a network", () => {
  test("warns loudly that reads are open, and answers under any name where none are configured", async () => {
    const { server, url, log } = await startTestServer({ config: { host: "0.0.0.0" } });
    try {
      expect(log()).toMatch(/"level":40.*Reads are open to this network.*ALLOWED_HOSTS/);
      expect((await askUnder(url, "anything.example.org")).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  test("answers under the configured names alone", async () => {
    const config = { host: "0.0.0.0", allowedHosts: ["graph.example.org"] };
    const { server, url, log } = await startTestServer({ config });
    try {
      expect(log()).toMatch(/Reads are open to this network.*graph\.example\.org/);
      expect((await askUnder(url, "graph.example.org")).status).toBe(200);
      expect((await askUnder(url, "localhost:4000")).status).toBe(200);
      expect((await askUnder(url, "evil.example.org")).status).toBe(403);
    } finally {
      await server.close();
    }
  });
});

test.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["::", false],
  ["192.168.1.5", false],
  ["127.example.org", false],
])("%s is a loopback address: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test("the address that is listened on is a name too", () => {
  const config = { host: "127.0.0.2", allowedHosts: [] } as unknown as HttpConfig;
  expect(allowedHostNames(config)).toContain("127.0.0.2");
});

test.each([
  ["a.example:1", "a.example"],
  ["[::1]", "::1"],
  ["::1", undefined],
  ["a b", undefined],
  [undefined, undefined],
])("the name in the Host header %j is %j", (header, expected) => {
  expect(hostName(header)).toBe(expected);
});
