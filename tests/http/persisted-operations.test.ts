import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, parse, print } from "graphql";
import { createSchema } from "../../src/graphql/schema.js";
import { persistedOperations } from "../../src/http/persisted/persisted-operations.js";
import { readManifest } from "../../src/http/persisted/read-manifest.js";
import { graphOf } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";
import { subscribe } from "../support/subscriber.js";
import { type TemporaryFolder, temporaryFolder } from "../support/temporary-folder.js";

const QUERY = print(parse("query Name($ref: String!) { entity(ref: $ref) { name } }"));
const FOLLOW = print(parse("subscription Follow { changes(afterRevision: 0) { complete } }"));
const OTHER = "{ __typename }";
const BY_ID = new Map([
  [sha256(QUERY), QUERY],
  [sha256(FOLLOW), FOLLOW],
  // Ids need not be hashes.
  ["kinds-1", "{ entities { edges { node { kind } } } }"],
]);
const NAMED_A = { entity: { name: "Name of a" } };

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function byHash(hash: string) {
  return { persistedQuery: { version: 1, sha256Hash: hash } };
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...JSON.parse(await response.text()) };
}

async function get(url: string, parameters: Readonly<Record<string, string>> | string) {
  const response = await fetch(`${url}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { "apollo-require-preflight": "true" },
  });
  return { status: response.status, ...JSON.parse(await response.text()) };
}

const refusal = (status: number, code: string, message: RegExp) => ({
  status,
  errors: [{ message: expect.stringMatching(message), extensions: expect.objectContaining({ code }) }],
});

describe.each([
  ["that answers others too", false],
  ["that answers no others", true],
])("a server that knows operations by id, and %s", (_, only) => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf("a-b b-c"), persisted: persistedOperations(BY_ID, only) });
  });
  afterAll(() => graph.close());

  const variables = { ref: "a" };
  const hash = sha256(QUERY);

  test.each([
    ["its documentId", { documentId: `sha256:${hash}`, variables }],
    ["its documentId without a prefix", { documentId: hash, variables }],
    ["its hash, as Apollo's clients send it", { extensions: byHash(hash), variables }],
    ["its hash, with an empty text", { query: "", extensions: byHash(hash), variables }],
    ["its text", { query: QUERY, variables }],
    ["its text and its hash", { query: QUERY, extensions: byHash(hash), variables }],
  ])("answers one asked for by %s", async (_way, body) => {
    expect(await post(graph.url, body)).toEqual({ status: 200, data: NAMED_A });
  });

  test.each([
    ["documentId", { documentId: hash }],
    ["hash", { extensions: JSON.stringify(byHash(hash)) }],
    ["text", { query: QUERY }],
  ])("answers one asked for by GET and its %s", async (_way, parameters) => {
    const search = { ...parameters, variables: JSON.stringify(variables) };
    expect(await get(graph.url, search)).toEqual({ status: 200, data: NAMED_A });
  });

  test("answers one whose id is no hash, and keeps the other extensions", async () => {
    const answer = await post(graph.url, { documentId: "kinds-1", extensions: { freshness: true } });
    expect(answer).toMatchObject({ status: 200, extensions: { freshness: { revision: 1 } } });
  });

  test("tells a subscriber, by events and by WebSocket", async () => {
    const response = await fetch(`${graph.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ documentId: `sha256:${sha256(FOLLOW)}` }),
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("event: next")) text += (await reader.read()).value;
    expect(text).toContain('{"data":{"changes":{"complete":true}}}');
    await reader.cancel();
    const subscriber = subscribe(graph.url, FOLLOW);
    expect(await subscriber.next()).toEqual({ data: { changes: { complete: true } } });
    await subscriber.close();
  });

  test("says of an id that it is not known, as each client understands it", async () => {
    expect(await post(graph.url, { extensions: byHash(sha256(OTHER)) })).toMatchObject(
      refusal(400, "NOT_SUPPORTED", /^PersistedQueryNotFound$/),
    );
    expect(await post(graph.url, { documentId: "gone" })).toMatchObject(
      refusal(400, "NOT_SUPPORTED", /Send the text in query/),
    );
    // Names of what every object has are no ids.
    expect(await post(graph.url, { documentId: "constructor" })).toMatchObject(refusal(400, "NOT_SUPPORTED", /id/));
  });

  test("refuses a text with the hash of another", async () => {
    expect(await post(graph.url, { query: OTHER, extensions: byHash(hash) })).toMatchObject(
      refusal(400, "BAD_USER_INPUT", /not the SHA-256/),
    );
  });

  test("refuses an address that says two things", async () => {
    const search = `documentId=${hash}&query=x&query=${encodeURIComponent(OTHER)}`;
    expect(await get(graph.url, search)).toMatchObject(refusal(400, "BAD_USER_INPUT", /twice/));
    expect(await get(graph.url, { documentId: hash, extensions: "{" })).toMatchObject(
      refusal(400, "BAD_USER_INPUT", /JSON/),
    );
  });

  test.each([
    ["nothing", {}],
    ["a query that is no text", { query: [OTHER] }],
    ["two operations in one request", [{ query: OTHER }, { query: OTHER }]],
    ["an id that is no text", { documentId: { $ne: "" } }],
    ["extensions that are no object", { extensions: [byHash(hash)] }],
  ])("refuses %s", async (_what, body) => {
    const answer = await post(graph.url, body);
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  });

  if (only) {
    const forbidden = refusal(403, "FORBIDDEN", /PERSISTED_ONLY/);
    test("refuses any other operation, by each way, and notes that", async () => {
      expect(await post(graph.url, { query: OTHER })).toEqual(forbidden);
      expect(await post(graph.url, { query: OTHER, extensions: byHash(sha256(OTHER)) })).toEqual(forbidden);
      expect(await get(graph.url, { query: OTHER })).toEqual(forbidden);
      // The same with other spaces is another text.
      expect(await post(graph.url, { query: ` ${QUERY}`, variables })).toEqual(forbidden);
      const events = { accept: "text/event-stream" };
      expect(await post(graph.url, { query: "subscription { changes { cursor } }" }, events)).toEqual(forbidden);
      expect(await post(graph.url, { query: "{ __schema { types { name } } }" })).toEqual(forbidden);
      expect(graph.log()).toContain("PERSISTED_ONLY");
      const subscriber = subscribe(graph.url, "subscription { changes { cursor } }");
      await expect(subscriber.next()).rejects.toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      await subscriber.close();
    });
  } else {
    test("answers any other operation", async () => {
      expect(await post(graph.url, { query: OTHER, extensions: byHash(sha256(OTHER)) })).toMatchObject({ status: 200 });
      expect(await get(graph.url, { query: OTHER })).toMatchObject({ status: 200 });
    });
  }
});

describe("a manifest", () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  const schema = buildSchema("type Query { hello: String }");
  const manifest = (...operations: readonly object[]) => ({
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations,
  });
  const HELLO = { id: "1", name: "Hello", type: "query", body: "query Hello { hello }" };

  async function read(content: string): Promise<ReadonlyMap<string, string>> {
    return readManifest(`${await folder.write({ "manifest.json": content })}/manifest.json`, schema);
  }

  test("is read", async () => {
    expect(await read(JSON.stringify(manifest(HELLO)))).toEqual(new Map([["1", HELLO.body]]));
  });

  test.each([
    ["that is not JSON", "{", /manifest\.json, and it is not JSON/],
    ["of another format", JSON.stringify({ ...manifest(), format: "relay" }), /no manifest .*format/],
    ["without texts", JSON.stringify(manifest({ id: "1", name: "Hello" })), /operations\.0\.body/],
    ["with an id twice", JSON.stringify(manifest(HELLO, { ...HELLO, body: "{ hello }" })), /two .* the id 1/],
    [
      "with a field that is gone",
      JSON.stringify(manifest({ ...HELLO, body: "{ bye }" })),
      /its operation Hello can't be answered: .*"bye"/,
    ],
    ["with what is no operation", JSON.stringify(manifest({ ...HELLO, body: "{" })), /Hello can't be answered: Syntax/],
  ])("%s is refused, and why", async (_, content, message) => {
    await expect(read(content)).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(message),
    });
  });

  test("that is not there is refused", async () => {
    await expect(readManifest(`${folder.path}/missing.json`, schema)).rejects.toThrow(/it can't be read \(ENOENT\)/);
  });

  test("of the examples is one that the server takes, with the hash of each as its id", async () => {
    const file = fileURLToPath(new URL("../../schema/persisted-operations.json", import.meta.url));
    const byId = await readManifest(file, await createSchema());
    expect(byId.size).toBeGreaterThanOrEqual(11);
    for (const [id, text] of byId) expect(id).toBe(sha256(text));
  });
});
