import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Revisions {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly edges: readonly {
    readonly node: { number: number; author: string | null; reason: string; recordedAt: string };
  }[];
}

describe("the log of writes", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({ changes: [aSource("source")] });
    const key = await graph.keyOf("Ada", "editor");
    for (const id of ["a", "b"]) {
      await graph.ask(
        `mutation { addSources(sources: [{ id: "${id}", title: "T" }], reason: "why ${id}") { revision } }`,
        undefined,
        key,
      );
    }
    await graph.ask('mutation { addSources(sources: [{ id: "c", title: "T" }]) { revision } }', undefined, key);
  });
  afterAll(() => graph.close());

  const log = async (first: number, after: string | null = null) => {
    const query = `query ($first: Int, $after: String) {
      revisions(first: $first, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { number author reason recordedAt } }
      }
    }`;
    return (await graph.ask<{ revisions: Revisions }>(query, { first, after })).revisions;
  };

  test("says who wrote, when and why, the latest first", async () => {
    const { edges, totalCount, pageInfo } = await log(10);
    expect(edges.map(({ node: { number, author, reason } }) => [number, author, reason])).toEqual([
      [4, "Ada", "addSources"],
      [3, "Ada", "why b"],
      [2, "Ada", "why a"],
      [1, null, "test"],
    ]);
    expect(totalCount).toBe(4);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const instants = edges.map(({ node }) => node.recordedAt);
    expect(instants).toEqual([...instants].sort().reverse());
  });

  test("comes in pages, which stay as they are while others write", async () => {
    const first = await log(2);
    await graph.knowledge.apply([aSource("late")], { note: "late" });
    const second = await log(2, first.pageInfo.endCursor);
    expect([first, second].map(({ edges }) => edges.map(({ node }) => node.number))).toEqual([
      [4, 3],
      [2, 1],
    ]);
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  test("refuses a cursor of something else", async () => {
    const after = Buffer.from(JSON.stringify(["revisions", 5, "x"])).toString("base64url");
    const [error] = await graph.refused("query ($after: String) { revisions(after: $after) { totalCount } }", {
      after,
    });
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  });
});
