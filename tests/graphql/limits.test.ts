import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LIMITS } from "../../src/domain/limits.js";
import { graphOf } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

/** An operation of exactly so many nested fields: an entity, its relationships, their ends, the relationships of those … */
function nested(depth: number): string {
  const steps = ["relationships(first: 1)", "edges", "node", "from"];
  const leaves = ["totalCount", "cursor", "id", "id"];
  const inner = depth - 2;
  let query = leaves[(inner - 1) % steps.length]!;
  for (let level = inner; level >= 1; level--) query = `${steps[(level - 1) % steps.length]} { ${query} }`;
  return `{ entity(ref: "a") { ${query} } }`;
}

const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `n${index}: entity(ref: "a") { id }`).join(" ")} }`;
const directives = (count: number) =>
  `{ entity(ref: "a") { id ${Array.from({ length: count }, () => "... @include(if: true) { id }").join(" ")} } }`;
const tokens = (count: number) => `{ relationships(where: { types: [${"SUPPLIES ".repeat(count)}] }) { totalCount } }`;

describe("an operation beyond a limit is QUERY_TOO_COMPLEX and names the limit", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf("a-b b-c") });
  });
  afterAll(() => graph.close());

  test.each([
    ["depth", nested(LIMITS.operationDepth), nested(LIMITS.operationDepth + 1), LIMITS.operationDepth],
    ["aliases", aliases(LIMITS.operationAliases), aliases(LIMITS.operationAliases + 1), LIMITS.operationAliases],
    [
      "directives",
      directives(LIMITS.operationDirectives),
      directives(LIMITS.operationDirectives + 1),
      LIMITS.operationDirectives,
    ],
    ["tokens", tokens(LIMITS.operationTokens - 20), tokens(LIMITS.operationTokens + 1), LIMITS.operationTokens],
  ])("%s: at the limit it is answered, above it is refused", async (what, within, beyond, limit) => {
    await graph.ask(within);
    const [error] = await graph.refused(beyond);
    expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", what, limit });
    expect(error?.message).toContain(String(limit));
  });

  const inner = "relationships(first: $first) { edges { node { id to { id } } } }";
  const dear = `query($first: Int) { entities(first: $first) { edges { node { ${inner} } } } }`;

  test("cost: lists multiply, and variables count", async () => {
    await graph.ask(dear, { first: 100 });
    const [error] = await graph.refused(dear, { first: 1_000 });
    expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", what: "cost", limit: LIMITS.operationCost });
  });

  test("cost: a variable that is not given counts as its default", async () => {
    await graph.ask(dear.replace("Int", "Int = 100"));
    const [error] = await graph.refused(dear.replace("Int", "Int = 1000"));
    expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX", what: "cost", limit: LIMITS.operationCost });
    const required = 'query($of: [String!]! = ["a"]) { neighbourhood(of: $of) { nodes { id } } }';
    expect(await graph.ask(required)).toEqual({ neighbourhood: { nodes: [{ id: "a" }, { id: "b" }] } });
  });

  test.each([
    [
      "a neighbourhood of everything",
      '{ neighbourhood(of: ["a"], depth: 20, limit: 10000) { nodes { id relationships(first: 1000) { edges { node { id } } } } } }',
    ],
    [
      "many long paths with their neighbours",
      '{ paths(from: "a", to: "b", selector: SHORTEST_K, k: 1000, limit: 1000, maxLength: 30) { paths { nodes { relationships(first: 100) { edges { node { id } } } } } } }',
    ],
    [
      "the explanations of all paths",
      '{ paths(from: "a", to: "b", limit: 10000, maxLength: 30) { paths { explanation } } }',
    ],
    [
      "the same, by fragments",
      "query { entities(first: 1000) { edges { node { ...A } } } } fragment A on Country { relationships(first: 1000) { edges { node { id } } } }",
    ],
  ])("cost: %s", async (_, query) => {
    const [error] = await graph.refused(query);
    expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
  });

  test("a bomb of fragments is measured at once", async () => {
    const layers = 100;
    const bomb = Array.from({ length: layers }, (_, index) => {
      const [next, other] = [`f${index + 1}`, `g${index + 1}`];
      const body = index === layers - 1 ? "id" : `...${next} ...${other}`;
      return `fragment f${index} on Country { ${body} } fragment g${index} on Country { ${body} }`;
    }).join(" ");
    const begun = performance.now();
    await graph.ask(`{ entity(ref: "a") { ...f0 ...g0 } } ${bomb}`);
    // Measured naively this takes 2^100 steps; the bound only tells that from any sane time.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test("a field repeated too often to be validated is refused as such", async () => {
    const [error] = await graph.refused(`{ entity(ref: "a") { ${"id ".repeat(LIMITS.operationTokens - 20)} } }`);
    expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
    expect(error?.message).toMatch(/hundreds of times.*Ask for each field once/);
  });

  test("introspection as playgrounds send it is answered", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    const { __schema } = await graph.ask<{ __schema: { types: unknown[] } }>(getIntrospectionQuery());
    expect(__schema.types.length).toBeGreaterThan(50);
  });
});

describe("a request that takes too long", () => {
  test("is TIMEOUT with the limit, not a bare 500", async () => {
    const graph = await serveGraph({
      changes: graphOf("a-b"),
      requestTimeoutMs: 100,
      // A store that never answers.
      wrap: (store) =>
        new Proxy(store, {
          get: (target, name) => (name === "entities" ? () => new Promise(() => undefined) : bound(target, name)),
        }),
    });
    try {
      const [error] = await graph.refused('{ entity(ref: "a") { description } }');
      expect(error?.extensions).toMatchObject({ code: "TIMEOUT", limit: 100 });
    } finally {
      await graph.close();
    }
  });
});

function bound<Target extends object>(target: Target, name: string | symbol): unknown {
  const member = Reflect.get(target, name);
  return typeof member === "function" ? member.bind(target) : member;
}
