import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { startTestServer, type TestServer } from "../support/http-test-server.js";

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer();
});
afterAll(() => running.server.close());

describe("the audits of GraphQL over HTTP", () => {
  const audits = serverAudits({ url: () => `${running.url}/graphql`, fetchFn: fetch });

  test("are all there", () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  test.each(
    audits.filter((audit) => audit.name.startsWith("MUST")).map((audit) => [audit.id, audit.name, audit] as const),
  )("%s: %s", async (_id, _name, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: "reason" in result ? result.reason : undefined }).toEqual({ status: "ok" });
  });

  test("give no error", async () => {
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.filter((result) => result.status === "error").map(({ name }) => name)).toEqual([]);
  });
});
