import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Reading } from "../../src/knowledge/reading.js";
import type { Waiting } from "../../src/knowledge/waiting.js";
import { askGraphQL, startTestServer, type TestServer } from "../support/http-test-server.js";

describe("the end of a request", () => {
  let running: TestServer;
  let ends: Waiting[];

  beforeEach(async () => {
    ends = [];
    running = await startTestServer({
      config: { requestTimeoutMs: 1_000 },
      reading: ({ waiting }) => {
        ends.push(waiting!);
        return {} as Reading;
      },
    });
  });
  afterEach(() => running.server.close());

  const states = () => ends.map(({ isOver }) => isOver);
  const until = async (condition: () => boolean) => {
    for (let tries = 0; !condition() && tries < 100; tries++) await sleep(20);
  };
  const connection = async () => {
    const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
    await once(socket, "connect");
    const send = (query: string) =>
      socket.write(
        `GET /graphql?query=${encodeURIComponent(query)} HTTP/1.1\r\nHost: localhost\r\nApollo-Require-Preflight: yes\r\n\r\n`,
      );
    return { socket, send };
  };

  test("comes after the answer, and not before", async () => {
    const answer = askGraphQL(running.url, "{ slow(milliseconds: 200) }");
    await until(() => ends.length === 1);
    expect(states()).toEqual([false]);
    expect((await answer).status).toBe(200);
    await until(() => ends[0]!.isOver);
    expect(states()).toEqual([true]);
  });

  test.each([
    ["before", async () => {}],
    ["after", () => until(() => ends[0]!.isOver)],
  ])("aborts a signal that is asked for %s it", async (_when, wait) => {
    const answer = askGraphQL(running.url, "{ slow(milliseconds: 100) }");
    await until(() => ends.length === 1);
    await wait();
    const { signal } = ends[0]!;
    await answer;
    await until(() => ends[0]!.isOver);
    expect(signal.aborted).toBe(true);
    expect(() => signal.throwIfAborted()).toThrow(expect.objectContaining({ code: "CANCELLED" }));
  });

  test("comes when the answer is TIMEOUT", async () => {
    expect((await askGraphQL(running.url, "{ slow(milliseconds: 3000) }")).status).toBe(504);
    await until(() => ends[0]!.isOver);
    expect(states()).toEqual([true]);
  });

  test("comes when the connection closes, also behind other requests of it", async () => {
    const { socket, send } = await connection();
    for (let times = 0; times < 3; times++) send("{ slow(milliseconds: 3000) }");
    await until(() => ends.length === 3);
    expect(states()).toEqual([false, false, false]);
    socket.destroy();
    await until(() => ends.every(({ isOver }) => isOver));
    expect(states()).toEqual([true, true, true]);
    expect(running.log()).not.toMatch(/"level":[456]0/);
  });

  test("does not come with the end of another request on the same connection", async () => {
    const { socket, send } = await connection();
    send("{ hello }");
    await once(socket, "data");
    send("{ slow(milliseconds: 500) }");
    await until(() => ends.length === 2);
    await sleep(100);
    expect(states()).toEqual([true, false]);
    socket.destroy();
  });
});
