import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  FollowChangesDocument,
  type FollowChangesSubscription,
  NoAnswerError,
  subscribe,
} from "../../src/client/client.js";
import { anEntity, graphOf } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { until } from "../support/until.js";

describe("a subscription", () => {
  let graph: ServedGraph;
  afterEach(() => graph.close());

  test("is told what changes, and goes on from a cursor", async () => {
    graph = await serveGraph({ changes: graphOf("a-b") });
    const url = `${graph.url}/graphql`;
    let cursor: string | undefined;
    for await (const { changes } of subscribe(url, FollowChangesDocument, { afterRevision: 0 })) {
      cursor = changes.cursor;
      expect(changes.changes.map(({ kind }) => kind)).toContain("ASSERTED");
      if (changes.complete) break;
    }
    await graph.knowledge.apply([anEntity("c")], { note: "n", author: "Ada" });
    const following = subscribe(url, FollowChangesDocument, { after: cursor! });
    const { value } = await following.next();
    const { changes } = value as FollowChangesSubscription;
    expect(changes.changes.map(({ entity }) => entity?.id)).toEqual(["c"]);
    await following.return();
    // Leaving the loop closes the connection, and the server lets go.
    await until(async () =>
      (await (await fetch(`${graph.url}/metrics`)).text()).includes('subscriptions{transport="sse"} 0'),
    );
  });

  test("that is refused throws the coded error", async () => {
    graph = await serveGraph({ changes: graphOf("a-b"), config: { maxSubscriptions: 0 } });
    const url = `${graph.url}/graphql`;
    const wrong = subscribe(url, FollowChangesDocument, { of: ["Atlantis"] });
    await expect(wrong.next()).rejects.toMatchObject({ name: "OperationError", code: "RATE_LIMITED", status: 429 });
  });

  test("that can't be told what it asks for throws the coded error", async () => {
    graph = await serveGraph({ changes: graphOf("a-b") });
    const wrong = subscribe(`${graph.url}/graphql`, FollowChangesDocument, { of: ["Atlantis"] });
    await expect(wrong.next()).rejects.toMatchObject({ code: "ENTITY_NOT_FOUND", status: 200 });
  });

  test("ends with its signal", async () => {
    graph = await serveGraph({ changes: graphOf("a-b") });
    const stopping = new AbortController();
    const events = subscribe(`${graph.url}/graphql`, FollowChangesDocument, {}, { signal: stopping.signal });
    await events.next();
    const waiting = events.next();
    stopping.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
  });
});

describe("a stream of events", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
  });

  async function streaming(write: (response: ServerResponse) => Promise<void>): Promise<string> {
    server = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      void write(response);
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server!.once("listening", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  const event = (cursor: string) => `event: next\ndata: ${JSON.stringify({ data: { changes: { cursor } } })}\n\n`;

  async function cursors(url: string): Promise<string[]> {
    const seen: string[] = [];
    for await (const { changes } of subscribe(url, FollowChangesDocument)) seen.push(changes.cursor);
    return seen;
  }

  test("is read the same however it is cut into pieces", async () => {
    const text = `:\n\n${event("白云鄂博 ⛏️")}:\n\n${event("b\n\nc")}event: complete\ndata:\n\n`;
    const url = await streaming(async (response) => {
      for (const byte of Buffer.from(text)) {
        response.write(Uint8Array.of(byte));
        await new Promise(setImmediate);
      }
      response.end();
    });
    expect(await cursors(url)).toEqual(["白云鄂博 ⛏️", "b\n\nc"]);
  });

  test.each([
    ["ends before it is complete", (response: ServerResponse) => response.end()],
    ["breaks", (response: ServerResponse) => response.destroy()],
  ])("that %s is a lost connection, not an end", async (_, lose) => {
    const url = await streaming(async (response) => {
      response.write(event("a"));
      await new Promise((resolve) => setTimeout(resolve, 50));
      lose(response);
    });
    const events = subscribe(url, FollowChangesDocument);
    expect(await events.next()).toMatchObject({ value: { changes: { cursor: "a" } } });
    await expect(events.next()).rejects.toThrow(NoAnswerError);
  });

  test("that is none is told apart", async () => {
    server = createServer((_request, response) => response.writeHead(502).end("<h1>Bad Gateway</h1>")).listen(0);
    await new Promise((resolve) => server!.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(subscribe(url, FollowChangesDocument).next()).rejects.toMatchObject({
      name: "NoAnswerError",
      status: 502,
    });
  });
});
