import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { SignJWT, UnsecuredJWT } from "jose";
import { issuerKeys } from "../../src/access/issuer-keys.js";
import { TokenVerifier } from "../../src/access/token-verifier.js";
import type { TokenConfig } from "../../src/config/config.js";
import { askGraphQL } from "../support/http-test-server.js";
import { refusalsIn } from "../support/refusals.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { startTokenIssuer, type TokenClaims, type TokenIssuer } from "../support/token-issuer.js";

const READ = "{ __typename }";
const WRITE = 'mutation Add { addSources(sources: [{ id: "x", title: "X" }], reason: "seen") { created } }';
const realNow = Date.now.bind(Date);
const SECONDS = () => Math.floor(Date.now() / 1_000);

/** A server that believes an issuer, and what it was told of fetches that failed. */
async function serve(config: TokenConfig, failures: unknown[] = []): Promise<ServedGraph> {
  const keys = await issuerKeys(config.keys, (cause) => failures.push(cause));
  return serveGraph({ changes: [], tokens: new TokenVerifier(config, keys), config: { anonymousReads: false } });
}

describe("tokens of an issuer", () => {
  let issuer: TokenIssuer;
  let graph: ServedGraph;
  beforeAll(async () => {
    issuer = await startTokenIssuer();
    graph = await serve(issuer.config);
  });
  afterAll(async () => {
    await graph.close();
    await issuer.close();
  });
  const ask = (query: string, token: string) => askGraphQL(graph.url, query, undefined, undefined, token);
  const refusal = async (token: string, query = READ) => {
    const { status, errors } = await ask(query, token);
    const [error] = errors ?? [];
    return [status, error?.extensions?.code, error?.message];
  };

  test("their subject is the author of what is written with them", async () => {
    const token = await issuer.token();
    expect((await ask(WRITE, token)).data).toEqual({ addSources: { created: 1 } });
    const { data } = await ask("{ revisions(first: 1) { edges { node { author reason } } } }", token);
    expect(data).toEqual({ revisions: { edges: [{ node: { author: "ada@example.org", reason: "seen" } }] } });
  });

  test("who shows none is told that a token will do", async () => {
    const { errors } = await askGraphQL(graph.url, READ);
    expect(errors![0]!.extensions!.code).toBe("UNAUTHENTICATED");
  });

  const REFUSED: readonly (readonly [string, () => TokenClaims, string])[] = [
    ["expired", () => ({ exp: SECONDS() - 60 }), "expired at 20"],
    ["not valid yet", () => ({ nbf: SECONDS() + 120 }), "not valid before 20"],
    ["without an end", () => ({ exp: undefined }), "has no claim exp"],
    ["of another issuer", () => ({ iss: "https://evil.example.org" }), "must be issued by https://id.example.org"],
    ["without an issuer", () => ({ iss: undefined }), "has no claim iss"],
    ["meant for another audience", () => ({ aud: ["billing"] }), "must be meant for lodegraph"],
    ["meant for nobody", () => ({ aud: undefined }), "has no claim aud"],
    ["without a subject", () => ({ sub: undefined }), "has no claim sub"],
    ["with a subject that breaks a line", () => ({ sub: "ada\nbob" }), "printable"],
    ["with a subject that is no text", () => ({ sub: 7 as unknown as string }), "printable"],
  ];
  test.each(REFUSED)("one %s is refused with UNAUTHENTICATED, and says why", async (_what, claims, message) => {
    expect(await refusal(await issuer.token(claims()))).toEqual([
      401,
      "UNAUTHENTICATED",
      expect.stringContaining(message),
    ]);
  });

  test("clocks may differ by half a minute", async () => {
    const token = await issuer.token({ exp: SECONDS() - 20, nbf: SECONDS() + 20 });
    expect((await ask(READ, token)).status).toBe(200);
  });

  test("an unsigned one is refused", async () => {
    const token = new UnsecuredJWT({ sub: "ada@example.org", roles: "admin" })
      .setIssuer(issuer.config.issuer)
      .setAudience("lodegraph")
      .setExpirationTime("5m")
      .encode();
    expect(await refusal(token)).toEqual([401, "UNAUTHENTICATED", expect.stringContaining("must be signed with")]);
  });

  test("one that is signed with the public key as a shared secret is refused", async () => {
    const secret = new TextEncoder().encode(JSON.stringify(issuer.publicJwk()));
    const token = await new SignJWT({ sub: "ada@example.org", roles: "admin" })
      .setProtectedHeader({ alg: "HS256", kid: "key-1" })
      .setIssuer(issuer.config.issuer)
      .setAudience("lodegraph")
      .setExpirationTime("5m")
      .sign(secret);
    expect(await refusal(token)).toEqual([401, "UNAUTHENTICATED", expect.stringContaining("must be signed with")]);
  });

  test("one that was changed, or signed by another under the name of a key, is refused", async () => {
    const [header, , signature] = (await issuer.token({ roles: "reader" })).split(".");
    const [, payload] = (await issuer.token({ roles: "admin" })).split(".");
    const other = await startTokenIssuer();
    const forged = await other.token();
    await other.close();
    for (const token of [`${header}.${payload}.${signature}`, forged]) {
      expect(await refusal(token)).toEqual([401, "UNAUTHENTICATED", expect.stringContaining("not signed with")]);
    }
  });

  test.each(["a.b.c", `${Buffer.from('{"alg":"ES256"}').toString("base64url")}.e30.`])(
    "what only looks like one, %s, is refused",
    async (token) => {
      expect((await refusal(token)).slice(0, 2)).toEqual([401, "UNAUTHENTICATED"]);
    },
  );

  test.each([[undefined], [[]], ["owner"], [["owner", 7, null]], [{ editor: true }]])(
    "one with the roles %j is refused with FORBIDDEN, also to read",
    async (roles) => {
      expect(await refusal(await issuer.token({ roles }))).toEqual([
        403,
        "FORBIDDEN",
        expect.stringContaining("JWT_DEFAULT_ROLE"),
      ]);
    },
  );

  test("a reader's may not write, and that is noted with who it was", async () => {
    const token = await issuer.token({ sub: "rita@example.org", roles: "reader" });
    expect(await refusal(token)).toEqual([200, undefined, undefined]);
    expect(await refusal(token, WRITE)).toEqual([
      200,
      "FORBIDDEN",
      'The token of "rita@example.org" has the role reader; this needs editor. Ask for another.',
    ]);
    expect(refusalsIn(graph.log())).toContainEqual(
      expect.objectContaining({
        code: "FORBIDDEN",
        operation: "Add",
        field: "Mutation.addSources",
        principal: { name: "rita@example.org", role: "reader", credential: "token", id: "rita@example.org" },
      }),
    );
  });

  test("a key works beside them", async () => {
    const key = await graph.keyOf("Ada", "reader");
    expect((await ask(READ, key)).status).toBe(200);
  });
});

describe("the role of a token", () => {
  let issuer: TokenIssuer;
  let graph: ServedGraph | undefined;
  beforeAll(async () => {
    issuer = await startTokenIssuer();
  });
  afterEach(() => graph?.close());
  afterAll(() => issuer.close());

  test("may lie in a claim within claims", async () => {
    graph = await serve({ ...issuer.config, roleClaim: "realm_access.roles" });
    const token = await issuer.token({ roles: undefined, realm_access: { roles: ["offline_access", "Editor"] } });
    await graph.ask(WRITE, undefined, token);
  });

  test("is the one that is set where it names none", async () => {
    graph = await serve({ ...issuer.config, defaultRole: "reader" });
    const token = await issuer.token({ roles: ["owner"] });
    await graph.ask(READ, undefined, token);
    const [error] = await graph.refused(WRITE, undefined, token);
    expect(error!.extensions!.code).toBe("FORBIDDEN");
  });

  test("writes are on without any key, and who shows nothing is told how", async () => {
    const keys = await issuerKeys(issuer.config.keys, () => undefined);
    graph = await serveGraph({ changes: [], tokens: new TokenVerifier(issuer.config, keys) });
    const [error] = await graph.refused(WRITE);
    expect(error!.extensions!.code).toBe("UNAUTHENTICATED");
    expect(error!.message).toContain("key or token");
  });
});

describe("where no issuer is set", () => {
  test("a token is refused, with what to do", async () => {
    const issuer = await startTokenIssuer();
    const graph = await serveGraph({ changes: [] });
    const { status, errors } = await askGraphQL(graph.url, READ, undefined, undefined, await issuer.token());
    expect([status, errors![0]!.extensions!.code]).toEqual([401, "UNAUTHENTICATED"]);
    expect(errors![0]!.message).toContain("JWT_JWKS_URL");
    await graph.close();
    await issuer.close();
  });
});

describe("the keys of an issuer", () => {
  let issuer: TokenIssuer;
  let graph: ServedGraph;
  let failures: unknown[];
  beforeEach(async () => {
    failures = [];
    issuer = await startTokenIssuer();
    graph = await serve(issuer.config, failures);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await graph.close();
    await issuer.close();
  });
  const statusOf = async (token: string) => (await askGraphQL(graph.url, READ, undefined, undefined, token)).status;
  /** Lets time pass for those who ask for it; tokens are made before. */
  const passTime = (ms: number) => {
    jest.spyOn(Date, "now").mockImplementation(() => realNow() + ms);
  };

  test("are fetched once for many tokens", async () => {
    for (let n = 0; n < 5; n++) expect(await statusOf(await issuer.token({ sub: `user-${n}` }))).toBe(200);
    expect(issuer.fetches()).toBe(1);
  });

  test("are fetched anew for one that is new, though not at once after the last time", async () => {
    const old = await issuer.token();
    expect(await statusOf(old)).toBe(200);
    await issuer.rotate();
    issuer.withdrawOld();
    const fresh = await issuer.token({ exp: SECONDS() + 3_600 });
    expect(await statusOf(fresh)).toBe(401);
    expect(issuer.fetches()).toBe(1);
    passTime(31_000);
    expect(await statusOf(fresh)).toBe(200);
    expect(issuer.fetches()).toBe(2);
    expect(await statusOf(await issuer.token({ sub: "bob", exp: SECONDS() + 3_600 }))).toBe(200);
    expect(issuer.fetches()).toBe(2);
  });

  test("that it does not publish are not valid, however often they are tried", async () => {
    await issuer.rotate(false);
    for (let n = 0; n < 3; n++) expect(await statusOf(await issuer.token({ sub: `user-${n}` }))).toBe(401);
    expect(issuer.fetches()).toBe(1);
  });

  const DOWN: readonly (readonly [string, () => Promise<void> | void])[] = [
    ["does not listen", () => issuer.close()],
    ["fails", () => issuer.answerWith(500, "oops")],
    ["answers something else", () => issuer.answerWith(200, "<html>")],
    ["answers no key set", () => issuer.answerWith(200, '{"keys": 1}')],
  ];
  test.each(DOWN)("can't be had where it %s: a 503, logged, and never an accept", async (_what, breakDown) => {
    const token = await issuer.token();
    await breakDown();
    for (let n = 0; n < 3; n++) {
      const response = await fetch(`${graph.url}/graphql?query=${encodeURIComponent(READ)}`, {
        headers: { authorization: `Bearer ${token}`, "apollo-require-preflight": "yes" },
      });
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(response.headers.get("www-authenticate")).toBeNull();
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      expect(errors[0]!.extensions.code).toBe("UNAUTHENTICATED");
      expect(errors[0]!.message).toContain("could not be fetched");
    }
    // The issuer is left alone for a second.
    expect(failures).toHaveLength(1);
  });

  test("are fetched when the issuer is back", async () => {
    const token = await issuer.token();
    issuer.answerWith(503, "");
    expect(await statusOf(token)).toBe(503);
    issuer.answerWell();
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await statusOf(token)).toBe(200);
  });

  test("go on being used for ten minutes while the issuer is away, and no longer", async () => {
    expect(await statusOf(await issuer.token())).toBe(200);
    const late = await issuer.token({ sub: "late", exp: SECONDS() + 3_600 });
    const later = await issuer.token({ sub: "later", exp: SECONDS() + 3_600 });
    issuer.answerWith(503, "");
    passTime(590_000);
    expect(await statusOf(late)).toBe(200);
    passTime(610_000);
    expect(await statusOf(later)).toBe(503);
  });

  test("that takes too long are not waited for", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const url = new URL(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`);
    const waiting = await serve({ ...issuer.config, keys: { url } }, failures);
    const { status } = await askGraphQL(waiting.url, READ, undefined, undefined, await issuer.token());
    expect(status).toBe(503);
    await waiting.close();
    silent.close();
  });
});
