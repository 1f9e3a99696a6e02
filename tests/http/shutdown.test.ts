import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { shutDown, shutDownOnSignals } from "../../src/http/shutdown.js";
import { askGraphQL, startTestServer } from "../support/http-test-server.js";

describe("a shutdown", () => {
  test("finishes running requests, then closes what they read from, and ends with 0", async () => {
    const { server, url } = await startTestServer();
    const order: string[] = [];
    const running = askGraphQL(url, "{ slow(milliseconds: 300) }").then(({ data }) =>
      order.push(`answered ${data?.slow}`),
    );
    await sleep(100);
    const close = async () => {
      order.push("closed");
    };
    const code = await shutDown({ server, close, timeoutMs: 5_000 });
    await running;
    expect([order, code]).toEqual([["answered done", "closed"], 0]);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
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
