import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aClaim, aSource, graphOf } from "../support/changes.js";
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

interface ChangePage {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly edges: readonly {
    readonly node: Readonly<Record<"source" | "entity" | "relationship", { readonly id: string } | null>> & {
      readonly kind: string;
    };
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

  test("says what each changed, in pages, which stay as they are while others write", async () => {
    await graph.knowledge.apply(graphOf("e-f f-g"), { note: "much" });
    const { revision } = graph.knowledge.status();
    const query = `query ($after: String) {
      revisions(first: 1) { edges { node { number changes(first: 3, after: $after) {
        pageInfo { hasNextPage hasPreviousPage endCursor }
        edges { cursor node { kind source { id } entity { id } relationship { id } } }
      } } } }
    }`;
    const told: string[] = [];
    let after: string | null = null;
    for (let hasNextPage = true; hasNextPage; ) {
      const answer: { revisions: { edges: { node: { number: number; changes: ChangePage } }[] } } = await graph.ask(
        query,
        {
          after,
        },
      );
      const { number, changes } = answer.revisions.edges[0]!.node;
      expect(number).toBe(revision);
      expect(changes.edges.length).toBeLessThanOrEqual(3);
      expect(changes.pageInfo.hasPreviousPage).toBe(after !== null);
      for (const { node } of changes.edges) {
        told.push(`${node.kind} ${(node.source ?? node.entity ?? node.relationship)?.id}`);
      }
      ({ hasNextPage, endCursor: after } = changes.pageInfo);
    }
    expect(told).toEqual([
      "SOURCE_RECORDED source",
      ...["e", "f", "g"].map((id) => `ENTITY_ADDED ${id}`),
      "ASSERTED r0",
      "ASSERTED r1",
    ]);
  });

  test("says which version of a claim each asserted or ended", async () => {
    await graph.knowledge.apply(
      [
        { kind: "retraction", id: "r0", reason: "corrected", supersededBy: "r0" },
        aClaim("r0", "e", "f", { share: 0.5 }),
        { kind: "retraction", id: "r1", reason: "wrong" },
      ],
      { note: "correction" },
    );
    const { revisions } = await graph.ask<{ revisions: unknown }>(
      `{ revisions(first: 1) { edges { node { changes {
        edges { node { kind relationship { id share retractionReason supersededBy { share } } } }
      } } } } }`,
    );
    const changes = [
      {
        kind: "SUPERSEDED",
        relationship: { id: "r0", share: null, retractionReason: "corrected", supersededBy: { share: 0.5 } },
      },
      { kind: "RETRACTED", relationship: { id: "r1", share: null, retractionReason: "wrong", supersededBy: null } },
      { kind: "ASSERTED", relationship: { id: "r0", share: 0.5, retractionReason: null, supersededBy: null } },
    ];
    expect(revisions).toEqual({ edges: [{ node: { changes: { edges: changes.map((node) => ({ node })) } } }] });
  });

  test("refuses a cursor of something else", async () => {
    const after = Buffer.from(JSON.stringify(["revisions", 5, "x"])).toString("base64url");
    const [error] = await graph.refused("query ($after: String) { revisions(after: $after) { totalCount } }", {
      after,
    });
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
    const within = Buffer.from(JSON.stringify(["changes", 5, "x"])).toString("base64url");
    const [ofChanges] = await graph.refused(
      "query ($after: String) { revisions { edges { node { changes(after: $after) { edges { cursor } } } } } }",
      { after: within },
    );
    expect(ofChanges!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
  });
});
