import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "@jest/globals";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { ENDLESS, LONG, thicket, waysOut } from "../support/thicket.js";

const endless = `{ ways: ${waysOut(ENDLESS)} { outcome truncated paths { length } } }`;
const long = `{ ways: ${waysOut(LONG)} { outcome truncated } }`;

let graph: ServedGraph;
afterEach(() => graph.close());

/** Sends an operation so often on one connection of its own, without waiting for answers. */
async function sendAndStay(query: string, times: number) {
  const socket = connect(Number(new URL(graph.url).port), "127.0.0.1");
  await once(socket, "connect");
  const request = `GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nHost: localhost\r\nApollo-Require-Preflight: yes\r\n\r\n`;
  socket.write(request.repeat(times));
  return socket;
}

describe("while long traversals run", () => {
  const BUDGET_MS = 6_000;
  const SHORT_QUERIES = ["{ __typename }", '{ entity(ref: "n7") { id name } }'];

  test("other requests are answered as if they did not", async () => {
    graph = await serveGraph({ changes: thicket(), traversalBudgetMs: BUDGET_MS, traversalThreads: 1 });
    // What is slow the first time is not slow for the traversals.
    for (const query of SHORT_QUERIES) await graph.ask(query);
    let running = 3;
    const answers = Array.from({ length: running }, async () => {
      const data = await graph.ask(endless);
      running--;
      return data;
    });
    const times: number[] = [];
    await sleep(50);
    for (const query of Array(5).fill(SHORT_QUERIES).flat()) {
      const started = performance.now();
      await graph.ask(query);
      times.push(performance.now() - started);
    }
    expect(running).toBe(3);
    times.sort((a, b) => a - b);
    // Bars that a busy machine passes too, and a server that waits for a traversal does not.
    expect(times[times.length / 2]).toBeLessThan(BUDGET_MS / 10);
    expect(times.at(-1)).toBeLessThan(BUDGET_MS / 2);
    for (const answer of await Promise.all(answers)) {
      expect(answer).toEqual({ ways: { outcome: "BUDGET_SPENT", truncated: true, paths: [{ length: 1 }] } });
    }
  });
});

describe("a traversal that nobody waits for any more leaves its thread to others:", () => {
  /** A traversal that takes a thread, and ends by itself. */
  const askLong = async () => {
    const started = performance.now();
    expect(await graph.ask(long)).toEqual({ ways: { outcome: "FOUND", truncated: false } });
    expect(performance.now() - started).toBeLessThan(15_000);
  };

  test.each([
    ["its client goes away", 1],
    ["so do several requests of one connection", 12],
  ])("%s", async (_name, times) => {
    graph = await serveGraph({
      changes: thicket(),
      requestTimeoutMs: 60_000,
      traversalBudgetMs: 60_000,
      traversalThreads: 1,
    });
    const socket = await sendAndStay(endless, times);
    await sleep(300);
    socket.destroy();
    await askLong();
    expect(graph.log()).not.toMatch(/"level":[456]0/);
  });
});
