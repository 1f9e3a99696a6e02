import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import type { ExportGraph } from "../../src/http/export-route.js";
import { shutDown, shutDownOnSignals } from "../../src/http/shutdown.js";
import { askGraphQL, startTestServer } from "../support/http-test-server.js";

/** A connection on which a request was answered already; `answer` is all that comes on it from then to its end. */
async function openConnection(url: string): Promise<{ send(query?: string): void; answer: Promise<string> }> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const ask = (path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nApollo-Require-Preflight: yes\r\n\r\n`);
  ask("/health/live");
  await once(socket, "data");
  let text = "";
  socket.on("data", (data) => {
    text += data;
  });
  return {
    send: (query = "{ hello }") => ask(`/graphql?query=${encodeURIComponent(query)}`),
    answer: new Promise((resolve, reject) => {
      socket.on("error", reject);
      socket.on("close", () => resolve(text));
    }),
  };
}

describe("a shutdown", () => {
  test("finishes running requests, then closes what they read from, and ends with 0", async () => {
    const { server, url, log } = await startTestServer();
    const running = askGraphQL(url, "{ slow(milliseconds: 300) }");
    await sleep(100);
    let answeredBefore = false;
    const close = async () => {
      answeredBefore = /"url":"\/graphql","statusCode":200/.test(log());
    };
    const code = await shutDown({ server, close, timeoutMs: 5_000 });
    expect([(await running).data, answeredBefore, code]).toEqual([{ slow: "done" }, true, 0]);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  test("answers what was sent on open connections while the process was busy", async () => {
    const { server, url } = await startTestServer();
    const connections = await Promise.all(Array.from({ length: 10 }, () => openConnection(url)));
    for (const { send } of connections) send();
    const ended = shutDown({ server, close: async () => {}, timeoutMs: 5_000 });
    const busyUntil = Date.now() + 100;
    while (Date.now() < busyUntil);
    const answers = await Promise.all(connections.map(({ answer }) => answer));
    for (const answer of answers)
      expect(answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close\r\n[\s\S]*Hello, world!/i);
    expect(await ended).toBe(0);
  });

  test("closes connections on which nothing is asked, and those of a running request with its answer", async () => {
    const { server, url } = await startTestServer();
    const [idle, running] = [await openConnection(url), await openConnection(url)];
    running.send("{ slow(milliseconds: 300) }");
    await sleep(100);
    const started = Date.now();
    expect(await shutDown({ server, close: async () => {}, timeoutMs: 5_000 })).toBe(0);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(await idle.answer).toBe("");
    expect(await running.answer).toMatch(/connection: close\r\n[\s\S]*done/i);
  });

  test("lets a file that is on its way end, and does not wait for another request after it", async () => {
    const exportGraph: ExportGraph = async () => ({
      mediaType: "text/plain",
      fileName: "x.txt",
      provenance: { revision: 1, knownAt: "2026-01-01T00:00:00.000Z" },
      chunks: (async function* () {
        yield "begun, ";
        await sleep(300);
        yield "ended";
      })(),
    });
    const { server, url } = await startTestServer({ exportGraph });
    const file = await fetch(`${url}/export/dot`);
    const started = Date.now();
    const [code, text] = await Promise.all([
      shutDown({ server, close: async () => {}, timeoutMs: 5_000 }),
      file.text(),
    ]);
    expect([code, text]).toEqual([0, "begun, ended"]);
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test("cuts requests that don't finish in time", async () => {
    const { server, url } = await startTestServer();
    const running = askGraphQL(url, "{ slow(milliseconds: 3000) }").then(
      () => "answered",
      () => "cut",
    );
    await sleep(100);
    const started = Date.now();
    expect(await shutDown({ server, close: async () => {}, timeoutMs: 200 })).toBe(0);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(await running).toBe("cut");
  });

  test("ends with 1 where the store can't be closed, and says why in the log", async () => {
    const { server, log } = await startTestServer();
    const close = async () => {
      throw new Error("the disk is full");
    };
    expect(await shutDown({ server, close, timeoutMs: 1_000 })).toBe(1);
    expect(log()).toContain("the disk is full");
  });
});

describe("signals", () => {
  const before = { SIGTERM: process.listeners("SIGTERM"), SIGINT: process.listeners("SIGINT") };
  afterEach(() => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      for (const listener of process.listeners(signal)) {
        if (!before[signal].includes(listener)) process.off(signal, listener);
      }
    }
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s shuts down and ends with 0", async (signal) => {
    const { server } = await startTestServer();
    let closed = false;
    const ended = new Promise<number>((exit) => {
      const close = async () => {
        closed = true;
      };
      shutDownOnSignals({ server, close, timeoutMs: 1_000, exit });
    });
    process.emit(signal);
    expect([await ended, closed]).toEqual([0, true]);
  });

  test("a second one ends at once, with 1", async () => {
    const { server } = await startTestServer();
    const codes: number[] = [];
    shutDownOnSignals({ server, close: () => sleep(200), timeoutMs: 1_000, exit: (code) => codes.push(code) });
    process.emit("SIGINT");
    process.emit("SIGINT");
    expect(codes).toEqual([1]);
    await sleep(300);
  });
});
