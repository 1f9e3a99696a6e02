import { readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { auditFile } from "../../src/access/audit-file.js";
import { issuerKeys } from "../../src/access/issuer-keys.js";
import { makeAccessKey, readAccessKey } from "../../src/access/make-access-key.js";
import type { RefusalEntry } from "../../src/access/refusal-trail.js";
import { TokenVerifier } from "../../src/access/token-verifier.js";
import { startTestServer, type TestServer } from "../support/http-test-server.js";
import { refusalsIn } from "../support/refusals.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";
import { startTokenIssuer, type TokenIssuer } from "../support/token-issuer.js";

const EVE = makeAccessKey({ name: "Eve", role: "admin" });

describe("the trail of who was refused", () => {
  let folder: TemporaryFolder;
  let issuer: TokenIssuer;
  let running: TestServer;
  let faults: unknown[];
  beforeEach(async () => {
    [folder, issuer, faults] = [await temporaryFolder(), await startTokenIssuer(), []];
  });
  afterEach(async () => {
    await running.server.close();
    await issuer.close();
    await folder.remove();
  });

  const start = async (audit: (entry: RefusalEntry) => void) => {
    const keys = await issuerKeys(issuer.config.keys, () => undefined);
    const config = { trustedProxies: ["127.0.0.1"] };
    running = await startTestServer({ config, audit, tokens: new TokenVerifier(issuer.config, keys) });
  };
  const get = (address: string, credential: string, path = "/graphql?query=%7Bhello%7D") =>
    fetch(`${running.url}${path}`, {
      headers: { authorization: `Bearer ${credential}`, "x-forwarded-for": address, "apollo-require-preflight": "yes" },
    });
  const audited = async (file: string) =>
    (await readFile(file, "utf8"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));

  test("says who, where, what and why, in the log and in a file of its own, and no secret", async () => {
    const file = join(folder.path, "audit.jsonl");
    await start(auditFile(file, (error) => faults.push(error)));
    const token = await issuer.token({ sub: "mallory@example.org", aud: "billing" });
    await get("192.0.2.1", token);
    await get("192.0.2.1", EVE.text, "/export/csv?of=japan");
    await get("192.0.2.2", EVE.text, "/metrics");
    const lines = await audited(file);
    expect(lines).toEqual([
      {
        at: expect.stringMatching(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/),
        event: "access.refused",
        count: 1,
        code: "UNAUTHENTICATED",
        reason: "The token must be meant for lodegraph (aud).",
        claimed: { credential: "token", subject: "mallory@example.org", issuer: issuer.config.issuer },
        address: "192.0.2.1",
        method: "GET",
        path: "/graphql",
      },
      // The second of one caller is counted until the minute is over.
      expect.objectContaining({
        address: "192.0.2.2",
        claimed: { credential: "key", key: EVE.key.id },
        path: "/metrics",
      }),
    ]);
    const refusals = refusalsIn(running.log());
    expect(refusals).toMatchObject(lines);
    const text = running.log() + (await readFile(file, "utf8"));
    for (const secret of [...token.split(".").slice(1), EVE.text, readAccessKey(EVE.text)!.secret]) {
      expect(text).not.toContain(secret);
    }
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(faults).toEqual([]);
  });

  test("counts what is refused again and again, and writes the counts when the server closes at the latest", async () => {
    const file = join(folder.path, "audit.jsonl");
    await start(auditFile(file, (error) => faults.push(error)));
    for (let n = 0; n < 20; n++) await get("192.0.2.1", EVE.text, n % 2 ? "/metrics" : "/graphql");
    expect(await audited(file)).toHaveLength(1);
    await running.server.close();
    const [, counted, ...more] = await audited(file);
    expect(more).toEqual([]);
    expect(counted).toMatchObject({
      event: "access.refused",
      count: 19,
      code: "UNAUTHENTICATED",
      address: "192.0.2.1",
      places: ["/metrics", "/graphql"],
    });
  });

  test("holds no more than a part of what somebody sends to fill it", async () => {
    const file = join(folder.path, "audit.jsonl");
    await start(auditFile(file, (error) => faults.push(error)));
    await get("192.0.2.1", await issuer.token({ sub: "s".repeat(3_000), aud: "x" }), `/export/${"p".repeat(3_000)}`);
    expect((await readFile(file, "utf8")).length).toBeLessThan(1_500);
  });

  test("goes on in a new file where the old one was moved away", async () => {
    const file = join(folder.path, "audit.jsonl");
    await start(auditFile(file, (error) => faults.push(error)));
    await get("192.0.2.1", EVE.text);
    await rename(file, `${file}.1`);
    await get("192.0.2.2", EVE.text);
    expect(await audited(file)).toMatchObject([{ address: "192.0.2.2" }]);
  });

  test("that can't be written lets nobody in, and is complained of", async () => {
    const file = join(folder.path, "audit.jsonl");
    await start(auditFile(file, (error) => faults.push(error)));
    await rename(folder.path, `${folder.path}-moved`);
    expect((await get("192.0.2.1", EVE.text)).status).toBe(401);
    expect(faults).toHaveLength(1);
    await rename(`${folder.path}-moved`, folder.path);
  });

  test("a file that can't be written stops the start", async () => {
    await start(() => undefined);
    expect(() => auditFile(join(folder.path, "missing", "audit.jsonl"), () => undefined)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT", message: expect.stringContaining("AUDIT_LOG") }),
    );
  });
});
