import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Page {
  readonly totalCount: number;
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

const PAGE =
  "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } }";
const QUERIES = {
  entities: `query($first: Int, $after: String) { page: entities(first: $first, after: $after) ${PAGE} }`,
  relationships: `query($first: Int, $after: String) { page: relationships(first: $first, after: $after) ${PAGE} }`,
  "relationships of an entity": `query($first: Int, $after: String) { entity(ref: "hub") { ... on Country { page: relationships(first: $first, after: $after) ${PAGE} } } }`,
};

describe("a connection", () => {
  let graph: ServedGraph;

  beforeAll(async () => {
    const leaves = Array.from({ length: 10 }, (_, index) => `leaf-${index}`);
    graph = await serveGraph({
      changes: [
        aSource("source"),
        anEntity("hub"),
        ...leaves.map((id) => anEntity(id)),
        ...leaves.map((id, index) =>
          index % 2 === 0 ? aClaim(`r${index}`, "hub", id) : aClaim(`r${index}`, id, "hub"),
        ),
      ],
    });
  });
  afterAll(() => graph.close());

  async function page(query: string, variables: Record<string, unknown>): Promise<Page> {
    const data = await graph.ask<{ page?: Page; entity?: { page: Page } }>(query, variables);
    return (data.page ?? data.entity?.page)!;
  }

  test.each(Object.entries(QUERIES))("of %s: its pages together are all of it, in order of id", async (_, query) => {
    const whole = await page(query, { first: 1_000 });
    const ids: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const part = await page(query, { first: 3, after });
      expect(part.totalCount).toBe(whole.edges.length);
      expect(part.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(part.pageInfo.endCursor).toBe(part.edges.at(-1)!.cursor);
      expect(part.pageInfo.startCursor).toBe(part.edges[0]!.cursor);
      ids.push(...part.edges.map((edge) => edge.node.id));
      more = part.pageInfo.hasNextPage;
      after = part.pageInfo.endCursor;
    }
    expect(ids).toEqual(whole.edges.map((edge) => edge.node.id));
    expect(ids).toEqual([...ids].sort());
  });

  test("with first: 0 counts and shows nothing", async () => {
    const empty = await page(QUERIES.entities, { first: 0 });
    expect(empty).toMatchObject({
      totalCount: 11,
      edges: [],
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
  });

  test("after its last edge is an empty page", async () => {
    const whole = await page(QUERIES.relationships, { first: 1_000 });
    const beyond = await page(QUERIES.relationships, { first: 5, after: whole.pageInfo.endCursor });
    expect(beyond).toMatchObject({
      totalCount: 10,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  test("reads null arguments as their defaults", async () => {
    expect((await page(QUERIES.entities, { first: null, after: null })).edges).toHaveLength(11);
  });

  test.each([
    ["too large a page", { first: 1_001 }, "first"],
    ["a negative page", { first: -1 }, "first"],
    ["a cursor that is no base64", { after: "§§" }, "after"],
    ["a cursor of another make", { after: Buffer.from('{"id":1}').toString("base64url") }, "after"],
    [
      "a cursor of another connection",
      { after: Buffer.from('["relationships",1,"r0"]').toString("base64url") },
      "after",
    ],
    ["an endless cursor", { after: "a".repeat(2_000) }, "after"],
  ])("refuses %s", async (_, variables, argument) => {
    const [error] = await graph.refused(QUERIES.entities, variables);
    expect(error?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  // Last, for it changes the graph.
  test("neither repeats nor misses anything while others write between its pages", async () => {
    const first = await page(QUERIES.relationships, { first: 4 });
    await graph.store.apply(
      [
        aClaim("r0-before-the-page", "hub", "leaf-1"),
        aClaim("r5-within-what-is-to-come", "hub", "leaf-1"),
        { kind: "retraction", id: "r7", reason: "wrong" },
        anEntity("later"),
      ],
      { note: "meanwhile" },
    );
    await graph.knowledge.refresh();
    const rest = await page(QUERIES.relationships, { first: 100, after: first.pageInfo.endCursor });
    const seen = [...first.edges, ...rest.edges].map((edge) => edge.node.id);
    expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => `r${index}`));
    expect(rest.totalCount).toBe(10);
    expect((await page(QUERIES.relationships, { first: 100 })).edges.map((edge) => edge.node.id)).not.toContain("r7");
    const entities = await page(QUERIES.entities, { first: 100 });
    expect(entities.edges.map((edge) => edge.node.id)).toContain("later");
  });
});
