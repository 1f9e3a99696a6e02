import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { DocumentTypeDecoration, TypedDocumentNode } from "@graphql-typed-document-node/core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import {
  type ErrorCode,
  NeighbourhoodDocument,
  type NeighbourhoodQuery,
  NoAnswerError,
  OperationError,
  PathsAtTwoDatesDocument,
  request,
  type Schema,
  WhatAnAgreementCoversDocument,
} from "../../src/client/client.js";
import { createSchema } from "../../src/graphql/schema.js";
import { persistedOperations } from "../../src/http/persisted/persisted-operations.js";
import { readManifest } from "../../src/http/persisted/read-manifest.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const MANIFEST = fileURLToPath(new URL("../../schema/persisted-operations.json", import.meta.url));

/** Whether two types are one: anything else does not compile. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** An operation with a required variable. */
const NAME = parse("query ($ref: String!) { entity(ref: $ref) { name } }") as TypedDocumentNode<
  { readonly entity: { readonly name: string } | null },
  { readonly ref: string }
>;

/** As graphql-codegen makes operations in the mode of texts. */
class TypedDocumentString<Data, Variables> extends String implements DocumentTypeDecoration<Data, Variables> {
  __apiType?: NonNullable<DocumentTypeDecoration<Data, Variables>["__apiType"]>;
}

describe("a request", () => {
  let graph: ServedGraph;
  let url: string;
  beforeAll(async () => {
    const persisted = persistedOperations(await readManifest(MANIFEST, await createSchema()), false);
    graph = await serveGraph({ persisted });
    url = `${graph.url}/graphql`;
  });
  afterAll(() => graph.close());

  test("is answered with data of the operation's type", async () => {
    const { neighbourhood } = await request(url, NeighbourhoodDocument, { of: ["Japan"], depth: 1, limit: 5 });
    const kinds: readonly Schema.EntityKind[] = neighbourhood.nodes.map(({ kind }) => kind);
    expect(kinds[0]).toBe("COUNTRY");
    expect(neighbourhood.nodes[0]).toEqual({ __typename: "Country", id: "japan", kind: "COUNTRY", name: "Japan" });
    const answersItsType: Same<typeof neighbourhood, NeighbourhoodQuery["neighbourhood"]> = true;
    expect(answersItsType).toBe(true);
    // @ts-expect-error What was not selected is not there.
    expect(neighbourhood.nodes[0]?.description).toBeUndefined();
  });

  test("may leave out its variables where none is required, and dates are texts", async () => {
    const { later } = await request(url, PathsAtTwoDatesDocument);
    const outcome: Schema.PathOutcome = later.outcome;
    expect(outcome).toBe("FOUND");
    const validFrom: string | null = later.paths[0]!.validFrom;
    expect(validFrom === null || /^\d{4}/.test(validFrom)).toBe(true);
  });

  test("reaches the fields of one kind by its type's name", async () => {
    const { entity } = await request(url, WhatAnAgreementCoversDocument);
    if (entity?.__typename !== "Agreement") throw new Error("not an agreement");
    const signedOn: string | null = entity.signedOn;
    expect(signedOn).toBe("2025-10-28");
  });

  test("must give the variables that are required", async () => {
    expect(await request(url, NAME, { ref: "japan" })).toEqual({ entity: { name: "Japan" } });
    // @ts-expect-error The variable is missing.
    await expect(request(url, NAME, {})).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    // @ts-expect-error All of them are.
    await expect(request(url, NAME)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
    // @ts-expect-error A depth is a number.
    await expect(request(url, NeighbourhoodDocument, { depth: "2" })).rejects.toThrow(OperationError);
  });

  test("takes operations in the mode of texts", async () => {
    const text = new TypedDocumentString<{ entity: { id: string } | null }, Record<string, never>>(
      '{ entity(ref: "Marcus Island") { id } }',
    );
    const { entity } = await request(url, text);
    expect(entity?.id).toBe("minamitori-island");
  });

  test("sends an id instead of the text where asked to, and the text where there is none", async () => {
    const bodies: string[] = [];
    const watched: typeof fetch = (input, init) => {
      bodies.push(String(init?.body));
      return fetch(input, init);
    };
    const options = { persisted: true, fetch: watched };
    const { neighbourhood } = await request(url, NeighbourhoodDocument, { depth: 1 }, options);
    expect(neighbourhood.nodes[0]?.id).toBe("minamitori-island");
    await request(url, NAME, { ref: "japan" }, options);
    expect(bodies.map((body) => Object.keys(JSON.parse(body)))).toEqual([
      ["documentId", "variables"],
      ["query", "variables"],
    ]);
    expect(bodies[0]!.length).toBeLessThan(130);
  });

  test("that is refused throws the coded errors", async () => {
    const refused = await failure(request(url, NeighbourhoodDocument, { of: ["Atlantis"] }));
    const code: ErrorCode = refused.code;
    expect(code).toBe("ENTITY_NOT_FOUND");
    expect(refused.errors[0].extensions).toEqual({ code, reference: "Atlantis", argument: "of[0]" });
    expect(refused).toMatchObject({ name: "OperationError", status: 200, message: expect.stringContaining("search") });
    const early = await failure(request(url, NeighbourhoodDocument, { where: { asOf: "yesterday" } }));
    expect(early).toMatchObject({ code: "BAD_USER_INPUT", status: 400 });
    expect(early.errors[0].extensions.argument).toBe("where.asOf");
  });

  test("says who asks", async () => {
    const guarded = await serveGraph({ changes: [], config: { anonymousReads: false } });
    const address = `${guarded.url}/graphql`;
    try {
      expect(await failure(request(address, NAME, { ref: "a" }))).toMatchObject({
        code: "UNAUTHENTICATED",
        status: 401,
      });
      const key = await guarded.keyOf("Ada Lovelace", "reader");
      expect(await request(address, NAME, { ref: "a" }, { key })).toEqual({ entity: null });
    } finally {
      await guarded.close();
    }
  });

  test("ends with its signal", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(request(url, NAME, { ref: "japan" }, { signal })).rejects.toThrow("enough");
  });
});

describe("an answer that is not of the server", () => {
  let other: Server | undefined;
  afterEach(() => {
    other?.close();
  });

  async function answering(status: number, body: string): Promise<string> {
    other = createServer((_request, response) => response.writeHead(status).end(body)).listen(0, "127.0.0.1");
    await new Promise((resolve) => other!.once("listening", resolve));
    return `http://127.0.0.1:${(other.address() as AddressInfo).port}/graphql`;
  }

  test.each([
    ["the page of a proxy", 502, "<h1>Bad Gateway</h1>"],
    ["JSON of something else", 200, "[1]"],
    ["an object without data", 404, "{}"],
    ["nothing", 200, ""],
  ])("is told apart: %s", async (_what, status, body) => {
    const error = await request(await answering(status, body), NAME, { ref: "a" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(error).toMatchObject({ status, message: expect.stringContaining(String(status)) });
  });
});

async function failure(asked: Promise<unknown>): Promise<OperationError> {
  const error = await asked.catch((thrown: unknown) => thrown);
  if (error instanceof OperationError) return error;
  throw new Error(`It should have been refused; it was ${JSON.stringify(error)}`);
}
