import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client, createRequest, fetchExchange } from "@urql/core";
import { NeighbourhoodDocument, type NeighbourhoodQuery, request } from "../../src/client/client.js";
import { createSchema } from "../../src/graphql/schema.js";
import { persistedOperations } from "../../src/http/persisted/persisted-operations.js";
import { readManifest } from "../../src/http/persisted/read-manifest.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const MANIFEST = fileURLToPath(new URL("../../schema/persisted-operations.json", import.meta.url));
const VARIABLES = { of: ["Japan"], depth: 1, limit: 20 };

let graph: ServedGraph;
let strict: ServedGraph;
let expected: NeighbourhoodQuery;
beforeAll(async () => {
  graph = await serveGraph();
  const byId = await readManifest(MANIFEST, await createSchema());
  strict = await serveGraph({ persisted: persistedOperations(byId, true) });
  expected = await request(`${graph.url}/graphql`, NeighbourhoodDocument, VARIABLES);
  expect(expected.neighbourhood.nodes).toHaveLength(20);
});
afterAll(async () => {
  await graph.close();
  await strict.close();
});

describe("Apollo Client", () => {
  test("asks a typed operation, and answers its type", async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: `${graph.url}/graphql` }),
      cache: new InMemoryCache(),
    });
    const { data } = await client.query({ query: NeighbourhoodDocument, variables: VARIABLES });
    const answer: NeighbourhoodQuery | undefined = data;
    expect(answer).toEqual(expected);
    // From the cache, which has taken entities apart by type and id.
    expect(client.readQuery({ query: NeighbourhoodDocument, variables: VARIABLES })).toEqual(expected);
    // @ts-expect-error A depth is a number.
    const wrong = client.query({ query: NeighbourhoodDocument, variables: { depth: "2" } });
    await expect(wrong).rejects.toThrow(CombinedGraphQLErrors);
    client.stop();
  });

  test("asks a server that answers persisted operations alone, by their hashes", async () => {
    const sent: object[] = [];
    const http = new HttpLink({
      uri: `${strict.url}/graphql`,
      fetch: (input, init) => {
        sent.push(JSON.parse(String(init?.body)));
        return fetch(input, init);
      },
    });
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    const client = new ApolloClient({
      link: new PersistedQueryLink({ sha256 }).concat(http),
      cache: new InMemoryCache(),
    });
    const { data } = await client.query({ query: NeighbourhoodDocument, variables: VARIABLES });
    expect(data).toEqual(expected);
    expect(sent).toHaveLength(1);
    expect(sent[0]).not.toHaveProperty("query");
    client.stop();
  });
});

describe("urql", () => {
  test("asks a typed operation, and answers its type", async () => {
    const client = new Client({ url: `${graph.url}/graphql`, exchanges: [fetchExchange], preferGetMethod: false });
    const { data } = await client.query(NeighbourhoodDocument, VARIABLES).toPromise();
    const answer: NeighbourhoodQuery | undefined = data;
    expect(answer).toEqual(expected);
    // @ts-expect-error A depth is a number.
    const { error } = await client.query(NeighbourhoodDocument, { depth: "2" }).toPromise();
    expect(error?.graphQLErrors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  test("asks a server that answers persisted operations alone, by their ids", async () => {
    const client = new Client({ url: `${strict.url}/graphql`, exchanges: [fetchExchange], preferGetMethod: false });
    const { operations } = JSON.parse(readFileSync(MANIFEST, "utf8"));
    const { id } = operations.find(({ name }: { name: string }) => name === "Neighbourhood");
    // What its persisted exchange does with generateHash.
    const extensions = { persistedQuery: { version: 1, sha256Hash: id } as const };
    const byId = createRequest(NeighbourhoodDocument, VARIABLES, extensions);
    const { data } = await client.executeQuery(byId).toPromise();
    expect(data).toEqual(expected);
    const other = await client.query("{ __typename }", {}).toPromise();
    expect(other.error?.response?.status).toBe(403);
  });
});
