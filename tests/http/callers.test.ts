import { afterEach, describe, expect, test } from "@jest/globals";
import { KeyRing } from "../../src/access/key-ring.js";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import type { Curator } from "../../src/curation/curator.js";
import { startTestServer, type TestServer } from "../support/http-test-server.js";
import { refusalsIn } from "../support/refusals.js";

const ADA = makeAccessKey({ name: "Ada", role: "reader" });
const FOREIGN = makeAccessKey({ name: "Ada", role: "admin" });
const REVOKED = makeAccessKey({ name: "Eve", role: "admin" });

describe("who may read", () => {
  let running: TestServer;
  afterEach(() => running.server.close());

  const start = async (anonymousReads: boolean) => {
    const keys = new KeyRing({ accessKeys: async () => [ADA.key, { ...REVOKED.key, revokedAt: 1 }] });
    running = await startTestServer({ config: { anonymousReads }, curation: { keys, curator: {} as Curator } });
  };
  const get = (path: string, authorization?: string) =>
    fetch(`${running.url}${path}`, {
      headers: { "apollo-require-preflight": "yes", ...(authorization && { authorization }) },
    });
  const QUERY = "/graphql?query=%7Bhello%7D";

  test("anyone, where that is allowed", async () => {
    await start(true);
    for (const path of [QUERY, "/metrics", "/"]) expect((await get(path)).status).toBe(200);
  });

  test("nobody without a key, where it is not", async () => {
    await start(false);
    for (const path of [QUERY, "/metrics", "/export/json"]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 401]);
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      expect(errors[0]!.extensions.code).toBe("UNAUTHENTICATED");
      expect(errors[0]!.message).toContain("lodegraph keys add");
    }
  });

  test("who has a key", async () => {
    await start(false);
    for (const path of [QUERY, "/metrics"]) expect((await get(path, `Bearer ${ADA.text}`)).status).toBe(200);
  });

  test("the playground and the health of the service are for everyone", async () => {
    await start(false);
    for (const path of ["/", "/health/live", "/health/ready"]) expect((await get(path)).status).toBe(200);
  });

  test("a browser may ask whether it may send a key", async () => {
    await start(false);
    const response = await fetch(`${running.url}/graphql`, { method: "OPTIONS" });
    expect(response.status).not.toBe(401);
  });

  test.each([
    ["a revoked key", `Bearer ${REVOKED.text}`, "revoked", { credential: "key", key: REVOKED.key.id }],
    ["a key of another store", `Bearer ${FOREIGN.text}`, "unknown", { credential: "key", key: FOREIGN.key.id }],
    ["something else", "Bearer open-sesame", "unknown", { credential: "unreadable" }],
    ["another scheme", "Basic YWRhOmxvdmVsYWNl", "must be Bearer", { credential: "unreadable" }],
    ["nothing", "Bearer ", "must be Bearer", { credential: "unreadable" }],
  ])("%s is refused, also where anyone may read, and noted", async (_what, authorization, message, claimed) => {
    await start(true);
    const response = await get(QUERY, authorization);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain(message);
    expect(refusalsIn(running.log())).toEqual([
      expect.objectContaining({
        level: 40,
        event: "access.refused",
        count: 1,
        code: "UNAUTHENTICATED",
        reason: expect.stringContaining(message),
        claimed,
        method: "GET",
        path: "/graphql",
        address: "127.0.0.1",
      }),
    ]);
    expect(running.log()).not.toContain(authorization.replace("Bearer ", "") || "\0");
  });
});
