import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Claim } from "../../src/domain/claim.js";
import { aClaim, anEntity, aSource, graphOf } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

interface Paths {
  readonly paths: {
    readonly outcome: string;
    readonly truncated: boolean;
    readonly paths: readonly {
      readonly length: number;
      readonly nodes: readonly { id: string }[];
      readonly relationships: readonly { id: string }[];
    }[];
  };
}

/** Asks for paths and writes each as the ids of its relationships. */
async function pathIds(graph: ServedGraph, args: string) {
  const { paths } = await graph.ask<Paths>(
    `{ paths(${args}) { outcome truncated paths { length nodes { id } relationships { id } } } }`,
  );
  return {
    outcome: paths.outcome,
    truncated: paths.truncated,
    paths: paths.paths.map((path) => path.relationships.map(({ id }) => id).join(" ")),
  };
}

describe("paths", () => {
  let graph: ServedGraph;
  //   a ═ b ─ c ─ d      two relationships between a and b, a self-loop at c, and a long way round: a e f d
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf("a-b a-b b-c c-d c-c a-e e-f f-d x-y:VISITS lone-lone") });
  });
  afterAll(() => graph.close());

  test.each([
    [
      "all shortest, parallel relationships apart",
      'from: "a", to: "d"',
      { paths: ["r0 r2 r3", "r1 r2 r3", "r5 r6 r7"] },
    ],
    ["any shortest is the first of them", 'from: "a", to: "d", selector: ANY_SHORTEST', { paths: ["r0 r2 r3"] }],
    [
      "k shortest, a self-loop being a step",
      'from: "b", to: "d", selector: SHORTEST_K, k: 2, direction: OUT',
      { paths: ["r2 r3", "r2 r4 r3"] },
    ],
    [
      "k shortest without repeated nodes",
      'from: "b", to: "d", selector: SHORTEST_K, direction: OUT, mode: ACYCLIC',
      { paths: ["r2 r3"] },
    ],
    ["fewer than k", 'from: "a", to: "b", selector: SHORTEST_K, k: 5, maxLength: 1', { paths: ["r0", "r1"] }],
    ["cut off by limit", 'from: "a", to: "d", limit: 2', { paths: ["r0 r2 r3", "r1 r2 r3"], truncated: true }],
    ["k is not truncation", 'from: "a", to: "d", selector: SHORTEST_K, k: 2', { paths: ["r0 r2 r3", "r1 r2 r3"] }],
    [
      "limit below k is",
      'from: "a", to: "d", selector: SHORTEST_K, k: 3, limit: 2',
      { paths: ["r0 r2 r3", "r1 r2 r3"], truncated: true },
    ],
    ["against the arrows", 'from: "d", to: "b", direction: IN', { paths: ["r3 r2"] }],
    ["a cycle over parallel relationships", 'from: "a", to: "a"', { paths: ["r0 r1", "r1 r0"] }],
    ["a cycle of one relationship", 'from: "c", to: "c"', { paths: ["r4"] }],
    ["no acyclic cycle", 'from: "c", to: "c", mode: ACYCLIC', { outcome: "NOT_WITHIN_FILTER", paths: [] }],
    ["nothing this way", 'from: "d", to: "a", direction: OUT', { outcome: "NOT_CONNECTED", paths: [] }],
    ["nothing at all", 'from: "a", to: "x"', { outcome: "NOT_CONNECTED", paths: [] }],
    [
      "only by another type",
      'from: "x", to: "y", where: { types: [SUPPLIES] }',
      { outcome: "NOT_WITHIN_FILTER", paths: [] },
    ],
    [
      "only through what is left out",
      'from: "a", to: "d", through: { exclude: ["b", "e"] }',
      { outcome: "NOT_WITHIN_FILTER", paths: [] },
    ],
    ["only further", 'from: "a", to: "d", maxLength: 2', { outcome: "NOT_WITHIN_MAX_LENGTH", paths: [] }],
    ["round a hub", 'from: "a", to: "d", through: { maxDegree: 2 }', { paths: ["r5 r6 r7"] }],
    [
      "only through a hub",
      'from: "b", to: "d", through: { maxDegree: 2 }, maxLength: 3',
      { outcome: "NOT_WITHIN_FILTER", paths: [] },
    ],
  ])("%s", async (_, args, answer) => {
    expect(await pathIds(graph, args)).toEqual({ outcome: "FOUND", truncated: false, ...answer });
  });

  test("a path's subgraph holds each node and relationship once, nearest to the start first", async () => {
    const data = await graph.ask(
      `{ paths(from: "a", to: "d") { subgraph { nodes { id } distances relationships { id } truncated nodeCount relationshipCount } } }`,
    );
    expect(data).toEqual({
      paths: {
        subgraph: {
          nodes: ["a", "b", "e", "c", "f", "d"].map((id) => ({ id })),
          distances: [0, 1, 1, 2, 2, 3],
          relationships: ["r0", "r1", "r2", "r3", "r5", "r6", "r7"].map((id) => ({ id })),
          truncated: false,
          nodeCount: 6,
          relationshipCount: 7,
        },
      },
    });
  });
});

describe("when a path holds", () => {
  let graph: ServedGraph;
  const dated = (id: string, from: string, to: string, more: Partial<Claim>) => aClaim(id, from, to, more);

  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        aSource("source", { title: "A report", publisher: "An office", publishedOn: "2024-05" }),
        ...["a", "b", "c", "d", "e", "f", "g"].map((id) => anEntity(id, { name: id.toUpperCase() })),
        dated("ab", "a", "b", { validFrom: "2010", validTo: "2015", confidence: 0.9 }),
        dated("bc", "b", "c", { validFrom: "2012-06", confidence: 0.5 }),
        dated("cd", "c", "d", {}),
        dated("de", "d", "e", { type: "VISITS", validFrom: "2013-01-02" }),
        dated("bf", "b", "f", { validFrom: "2016" }),
        dated("cg", "c", "g", { validFrom: "2012", validTo: "2012-06-01" }),
      ],
    });
  });
  afterAll(() => graph.close());

  test.each([
    ["one relationship's own dates", "a", "b", { holds: true, validFrom: "2010", validTo: "2015", confidence: 0.9 }],
    [
      "the later beginning and the earlier end, as precise as they are given",
      "a",
      "c",
      { holds: true, validFrom: "2012-06", validTo: "2015", confidence: 0.5 },
    ],
    ["no dates at all", "c", "d", { holds: true, validFrom: null, validTo: null, confidence: 1 }],
    [
      "a moment, which ends when it begins",
      "c",
      "e",
      { holds: true, validFrom: "2013-01-02", validTo: "2013-01-02", confidence: 1 },
    ],
    ["no day in common", "a", "f", { holds: false, validFrom: null, validTo: null, confidence: 0.9 }],
    ["one day in common", "b", "g", { holds: true, validFrom: "2012-06", validTo: "2012-06-01", confidence: 0.5 }],
  ])("%s", async (_, from, to, expected) => {
    const { paths } = await graph.ask<{ paths: { paths: unknown[] } }>(
      `{ paths(from: "${from}", to: "${to}", direction: OUT) { paths { holds validFrom validTo confidence } } }`,
    );
    expect(paths.paths).toEqual([expected]);
  });

  test("is told in plain English, a sentence a step, with the sources", async () => {
    const { paths } = await graph.ask<{ paths: { paths: { explanation: string; cost: number; length: number }[] } }>(
      `{ paths(from: "a", to: "c") { paths { explanation cost length } } }`,
    );
    expect(paths.paths[0]).toMatchObject({ cost: 2, length: 2 });
    expect(paths.paths[0]?.explanation.split("\n")).toEqual([
      "1. A supplied B from 2010 to 2015. [A report, An office, 2024-05]",
      "2. B has supplied C since June 2012. [A report, An office, 2024-05]",
    ]);
  });
});

describe("how paths are weighed, and how they hang together in time", () => {
  let graph: ServedGraph;
  //  a to d: a sure way of three steps, one of two that holds together and begins in order, and a doubtful one at once
  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        aSource("source"),
        ...["a", "b", "c", "d", "e"].map((id) => anEntity(id)),
        aClaim("r1", "a", "b", { validFrom: "2012", share: 0.5, shareOf: "IMPORTS_OF_RECIPIENT" }),
        aClaim("r2", "b", "c", { validFrom: "2010", share: 0.5, shareOf: "CONSUMPTION_OF_RECIPIENT" }),
        aClaim("r3", "c", "d", { validTo: "2011", share: 1, shareOf: "IMPORTS_OF_RECIPIENT" }),
        aClaim("r4", "a", "e", { validFrom: "2015", confidence: 0.5, share: 0.9, shareOf: "EXPORTS_OF_SUPPLIER" }),
        aClaim("r5", "e", "d", { validFrom: "2016", confidence: 0.5 }),
        aClaim("r6", "a", "d", { confidence: 0.2 }),
      ],
    });
  });
  afterAll(() => graph.close());

  const all = 'from: "a", to: "d", selector: SHORTEST_K, k: 3';
  test.each([
    ["by hops", all, { paths: ["r6", "r4 r5", "r1 r2 r3"] }],
    ["by confidence", `${all}, weight: CONFIDENCE`, { paths: ["r1 r2 r3", "r4 r5", "r6"] }],
    ["by share", `${all}, weight: SHARE`, { paths: ["r1 r2 r3"] }],
    ["the surest", 'from: "a", to: "d", weight: CONFIDENCE', { paths: ["r1 r2 r3"] }],
    [
      "by what has no share of the recipient",
      'from: "a", to: "e", weight: SHARE',
      { outcome: "NOT_WITHIN_FILTER", paths: [] },
    ],
    ["that hold together", `${all}, holdsTogether: true`, { paths: ["r6", "r4 r5"] }],
    ["that begin in order", `${all.replace("k: 3", "k: 2")}, inSequence: true`, { paths: ["r6", "r4 r5"] }],
    [
      "that begin in order on the way back",
      'from: "d", to: "a", selector: SHORTEST_K, k: 2, inSequence: true, weight: CONFIDENCE',
      { paths: ["r3 r2 r1", "r6"] },
    ],
    [
      "never on one day",
      'from: "a", to: "d", holdsTogether: true, through: { exclude: ["e"] }, where: { minConfidence: 0.5 }',
      { outcome: "NOT_WITHIN_FILTER", paths: [] },
    ],
    [
      "null stands for the default",
      `${all}, mode: null, weight: null, holdsTogether: null, inSequence: null`,
      {
        paths: ["r6", "r4 r5", "r1 r2 r3"],
      },
    ],
    [
      "as a walk, which may go back and forth",
      'from: "a", to: "b", selector: SHORTEST_K, k: 2, mode: WALK',
      {
        paths: ["r1", "r1 r1 r1"],
      },
    ],
    [
      "as a trail, which may not",
      'from: "a", to: "b", selector: SHORTEST_K, k: 2, mode: TRAIL, maxLength: 3',
      {
        paths: ["r1", "r6 r3 r2"],
      },
    ],
    [
      "as a simple cycle",
      'from: "a", to: "a", selector: SHORTEST_K, k: 1, mode: SIMPLE, where: { minConfidence: 0.2 }',
      {
        paths: ["r1 r1"],
      },
    ],
  ])("%s", async (_, args, answer) => {
    expect(await pathIds(graph, args)).toEqual({ outcome: "FOUND", truncated: false, ...answer });
  });

  test("costs are sums of logarithms", async () => {
    const { paths } = await graph.ask<{ paths: { paths: { cost: number; confidence: number }[] } }>(
      `{ paths(${all}, weight: CONFIDENCE) { paths { cost confidence } } }`,
    );
    expect(paths.paths).toEqual([
      { cost: 0, confidence: 1 },
      { cost: expect.closeTo(-Math.log(0.25)), confidence: 0.5 },
      { cost: expect.closeTo(-Math.log(0.2)), confidence: 0.2 },
    ]);
  });

  test("hubs that were not gone through are told", async () => {
    const hubs = "hubs { id } subgraph { hubs { id } }";
    const asked = await graph.ask(`{ paths(from: "b", to: "e", through: { maxDegree: 2 }) { outcome ${hubs} } }`);
    const names = [{ id: "a" }, { id: "d" }];
    expect(asked).toEqual({ paths: { outcome: "NOT_WITHIN_FILTER", hubs: names, subgraph: { hubs: names } } });
    expect(
      await graph.ask('{ neighbourhood(of: ["b"], depth: 2, through: { maxDegree: 2 }) { nodes { id } hubs { id } } }'),
    ).toEqual({ neighbourhood: { nodes: ["b", "a", "c", "d"].map((id) => ({ id })), hubs: [{ id: "a" }] } });
  });
});

describe("a search whose time is up", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const thicket = ids.flatMap((from) => ids.filter((to) => to > from).map((to) => `${from}-${to}`));
    graph = await serveGraph({ changes: graphOf(thicket.join(" ")), traversalBudgetMs: 0 });
  });
  afterAll(() => graph.close());

  test("says so and keeps what it had found", async () => {
    // The clock is first looked at after some thousand steps, far too few for so many paths.
    const { outcome, truncated, paths } = await pathIds(
      graph,
      'from: "n0", to: "n1", selector: SHORTEST_K, k: 1000, weight: CONFIDENCE',
    );
    expect({ outcome, truncated, first: paths[0] }).toEqual({ outcome: "BUDGET_SPENT", truncated: true, first: "r0" });
    expect(paths.length).toBeLessThan(1_000);
  });
});
