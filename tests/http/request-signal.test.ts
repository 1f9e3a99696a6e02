import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Reading } from "../../src/knowledge/reading.js";
import { askGraphQL, startTestServer, type TestServer } from "../support/http-test-server.js";

describe("the signal of a request", () => {
  let running: TestServer;
  let signals: AbortSignal[];

  beforeEach(async () => {
    signals = [];
    running = await startTestServer({
      config: { requestTimeoutMs: 1_000 },
      reading: ({ signal }) => {
        signals.push(signal!);
        return {} as Reading;
      },
    });
  });
  afterEach(() => running.server.close());

  const states = () => signals.map(({ aborted }) => aborted);
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

  test("is aborted after the answer, and not before", async () => {
    const answer = askGraphQL(running.url, "{ slow(milliseconds: 200) }");
    await until(() => signals.length === 1);
    expect(states()).toEqual([false]);
    expect((await answer).status).toBe(200);
    await until(() => signals[0]!.aborted);
    expect(states()).toEqual([true]);
  });

  test("is aborted when the answer is TIMEOUT", async () => {
    expect((await askGraphQL(running.url, "{ slow(milliseconds: 3000) }")).status).toBe(504);
    await until(() => signals[0]!.aborted);
    expect(states()).toEqual([true]);
  });

  test("is aborted when the connection closes, also behind other requests of it", async () => {
    const { socket, send } = await connection();
    for (let times = 0; times < 3; times++) send("{ slow(milliseconds: 3000) }");
    await until(() => signals.length === 3);
    expect(states()).toEqual([false, false, false]);
    socket.destroy();
    await until(() => signals.every(({ aborted }) => aborted));
    expect(states()).toEqual([true, true, true]);
    expect(running.log()).not.toMatch(/"level":[456]0/);
  });

  test("is not aborted by the end of another request on the same connection", async () => {
    const { socket, send } = await connection();
    send("{ hello }");
    await once(socket, "data");
    send("{ slow(milliseconds: 500) }");
    await until(() => signals.length === 2);
    await sleep(100);
    expect(states()).toEqual([true, false]);
    socket.destroy();
  });
});
