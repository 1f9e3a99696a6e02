import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fastify from "fastify";
import { isLoopback } from "../../src/config/address.js";
import { allowedHostNames, checkHosts, hostName } from "../../src/http/host-check.js";
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

/** Sends the lines of a request's head as they are. */
async function sendRaw(url: string, lines: readonly string[]): Promise<{ status: number; body: string }> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`${[...lines, "Connection: close"].join("\r\n")}\r\n\r\n`);
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), body };
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
    ["localhost."],
    ["localhost.:4000"],
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

  test.each([
    ["no host", "GET /health/live HTTP/1.1", []],
    ["two hosts", "GET /health/live HTTP/1.1", ["Host: localhost", "Host: evil.example.org"]],
    ["one host twice", "GET /health/live HTTP/1.1", ["Host: localhost", "Host: localhost"]],
    ["another host in the address", "GET http://evil.example.org/health/live HTTP/1.1", ["Host: localhost"]],
    ["another port in the address", "GET http://localhost:1/health/live HTTP/1.1", ["Host: localhost:2"]],
  ])("refuses a request that names %s, with BAD_USER_INPUT", async (_name, line, headers) => {
    const { status, body } = await sendRaw(running.url, [line, ...headers]);
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  test("answers a request that names its host in the address too", async () => {
    const { status } = await sendRaw(running.url, ["GET http://localhost/health/live HTTP/1.1", "Host: localhost"]);
    expect(status).toBe(200);
  });

  test("refuses a foreign host in the address, even with the same in the header", async () => {
    const lines = ["GET http://evil.example.org/health/live HTTP/1.1", "Host: evil.example.org"];
    expect((await sendRaw(running.url, lines)).status).toBe(403);
  });

  test("says nothing of networks", () => {
    expect(running.log()).not.toContain("open to this network");
  });
});

describe("a server on a network", () => {
  test("that can't listen does not say that it does", async () => {
    const taken = await startTestServer();
    let log = "";
    const server = fastify({ logger: { stream: { write: (line: string) => (log += line) } } });
    const config = { host: "0.0.0.0", allowedHosts: [] } as unknown as HttpConfig;
    checkHosts(server, config, { isTrusted: () => false, refused: () => undefined });
    try {
      await expect(server.listen({ host: "127.0.0.1", port: Number(new URL(taken.url).port) })).rejects.toThrow(
        "EADDRINUSE",
      );
      expect(log).not.toContain("open to this network");
    } finally {
      await server.close();
      await taken.server.close();
    }
  });

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
