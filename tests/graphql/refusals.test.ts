import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aClaim, anEntity, aSource } from "../support/changes.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

describe("bad input is refused with a code, a reason and the argument", () => {
  let graph: ServedGraph;

  beforeAll(async () => {
    graph = await serveGraph({
      changes: [
        aSource("source"),
        anEntity("a"),
        anEntity("b"),
        anEntity("twin-1", { name: "Twin" }),
        anEntity("twin-2", { name: "Twin" }),
        aClaim("r", "a", "b"),
      ],
    });
  });
  afterAll(() => graph.close());

  test.each([
    ["an unknown start", '{ paths(from: "nowhere", to: "b") { outcome } }', "ENTITY_NOT_FOUND", "from"],
    ["an unknown end", '{ paths(from: "a", to: "nowhere") { outcome } }', "ENTITY_NOT_FOUND", "to"],
    ["an ambiguous name", '{ neighbourhood(of: ["a", "twin"]) { truncated } }', "AMBIGUOUS_REFERENCE", "of[1]"],
    ["an ambiguous entity", '{ entity(ref: "TWIN") { id } }', "AMBIGUOUS_REFERENCE", "ref"],
    ["depth 0", '{ neighbourhood(of: ["a"], depth: 0) { truncated } }', "BAD_USER_INPUT", "depth"],
    ["depth 10,000", '{ neighbourhood(of: ["a"], depth: 10000) { truncated } }', "BAD_USER_INPUT", "depth"],
    ["maxLength 0", '{ paths(from: "a", to: "b", maxLength: 0) { outcome } }', "BAD_USER_INPUT", "maxLength"],
    ["maxLength 31", '{ paths(from: "a", to: "b", maxLength: 31) { outcome } }', "BAD_USER_INPUT", "maxLength"],
    ["k 0", '{ paths(from: "a", to: "b", selector: SHORTEST_K, k: 0) { outcome } }', "BAD_USER_INPUT", "k"],
    ["k 1,001", '{ paths(from: "a", to: "b", selector: SHORTEST_K, k: 1001) { outcome } }', "BAD_USER_INPUT", "k"],
    ["limit 0", "{ subgraph(limit: 0) { truncated } }", "BAD_USER_INPUT", "limit"],
    ["limit 100,001", '{ neighbourhood(of: ["a"], limit: 100001) { truncated } }', "BAD_USER_INPUT", "limit"],
    ["first 101 of a search", '{ search(text: "a", first: 101) { score } }', "BAD_USER_INPUT", "first"],
    ["a month 13", '{ relationships(where: { asOf: "2010-13" }) { totalCount } }', "BAD_USER_INPUT", "where.asOf"],
    [
      "a day that does not exist",
      '{ relationships(where: { publishedBy: "2023-02-29" }) { totalCount } }',
      "BAD_USER_INPUT",
      "where.publishedBy",
    ],
    [
      "a date that is a number",
      "{ relationships(where: { asOf: 2010 }) { totalCount } }",
      "BAD_USER_INPUT",
      "where.asOf",
    ],
    [
      "an instant without a zone",
      '{ relationships(where: { knownAt: "2010-01-01" }) { totalCount } }',
      "BAD_USER_INPUT",
      "where.knownAt",
    ],
    [
      "a confidence above 1",
      "{ relationships(where: { minConfidence: 1.5 }) { totalCount } }",
      "BAD_USER_INPUT",
      "where.minConfidence",
    ],
    [
      "an unknown mineral",
      '{ relationships(where: { minerals: ["unobtainium"] }) { totalCount } }',
      "ENTITY_NOT_FOUND",
      "where.minerals[0]",
    ],
    [
      "a mineral that is a country",
      '{ relationships(where: { minerals: ["a"] }) { totalCount } }',
      "BAD_USER_INPUT",
      "where.minerals[0]",
    ],
    [
      "an unknown source",
      '{ relationships(where: { sources: ["nobody"] }) { totalCount } }',
      "BAD_USER_INPUT",
      "where.sources[0]",
    ],
    [
      "an unknown entity to leave out",
      '{ paths(from: "a", to: "b", through: { exclude: ["x"] }) { outcome } }',
      "ENTITY_NOT_FOUND",
      "through.exclude[0]",
    ],
    [
      "a negative degree",
      '{ paths(from: "a", to: "b", through: { maxDegree: -1 }) { outcome } }',
      "BAD_USER_INPUT",
      "through.maxDegree",
    ],
    ["an enormous reference", `{ entity(ref: "${"x".repeat(501)}") { id } }`, "BAD_USER_INPUT", "ref"],
    ["too many ids", `{ nodes(ids: [${'"a",'.repeat(1_001)}]) { id } }`, "BAD_USER_INPUT", "ids"],
    [
      "an unknown enum value",
      '{ paths(from: "a", to: "b", selector: LONGEST) { outcome } }',
      "BAD_USER_INPUT",
      "selector",
    ],
    ["a fraction for an integer", '{ neighbourhood(of: ["a"], depth: 1.5) { truncated } }', "BAD_USER_INPUT", "depth"],
    [
      "an unknown value in a list",
      '{ neighbourhood(of: ["a"], where: { types: [SUPPLIES, NONSENSE] }) { truncated } }',
      "BAD_USER_INPUT",
      "where.types[1]",
    ],
    ["an unknown field", "{ nonsense }", "GRAPHQL_VALIDATION_FAILED", undefined],
    ["a syntax error", "{ paths(", "GRAPHQL_PARSE_FAILED", undefined],
  ])("%s", async (_, query, code, argument) => {
    const [error] = await graph.refused(query);
    expect({ code: error?.extensions?.code, argument: error?.extensions?.argument }).toEqual({ code, argument });
    expect(error?.message.length).toBeGreaterThan(20);
    expect(JSON.stringify(error)).not.toMatch(/\bat .*\.(js|ts):\d+|SELECT |MATCH \(/);
  });

  test.each([
    ["a whole argument", 'query($v: Int) { neighbourhood(of: ["a"], depth: $v) { truncated } }', 1.5, "v"],
    [
      "a field of one",
      "query($v: RelationshipFilter) { relationships(where: $v) { totalCount } }",
      { asOf: "2010-13" },
      "v.asOf",
    ],
    [
      "an item of a list in one",
      "query($v: RelationshipFilter) { relationships(where: $v) { totalCount } }",
      { types: ["SUPPLIES", "NONSENSE"] },
      "v.types[1]",
    ],
    [
      "an instant",
      "query($v: RelationshipFilter) { relationships(where: $v) { totalCount } }",
      { knownAt: "2010" },
      "v.knownAt",
    ],
    [
      "a text that looks like the path",
      "query($v: [RelationshipType!]) { relationships(where: { types: $v }) { totalCount } }",
      ['x at "v.y"; '],
      "v[0]",
    ],
    ["nothing, where something must be", "query($v: String!) { entity(ref: $v) { id } }", null, "v"],
  ])("%s in a variable is named by its path in the variables", async (_, query, v, argument) => {
    const [error] = await graph.refused(query, { v });
    expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT", argument });
  });

  test.each([
    ["2010", '"2010"'],
    ["2026-02-30T12:00:00Z", '"2026-02-30T12:00:00Z"'],
    ["2026-02-15T12:00:00", '"2026-02-15T12:00:00"'],
    ["a number", "2010"],
  ])("an instant that is none (%s) is answered with what to write", async (_, written) => {
    const [error] = await graph.refused(`{ relationships(where: { knownAt: ${written} }) { totalCount } }`);
    expect(error?.message).toContain(`${written} is not an instant. Write`);
    expect(error?.message).toContain("2026-02-15T12:00:00Z");
    expect(error?.extensions).toEqual({ code: "BAD_USER_INPUT", argument: "where.knownAt" });
  });

  test.each(["2026-02-15T12:00:00Z", "2026-02-15t12:00:00.5z", "2026-02-15T12:00:00+09:00"])(
    "the instant %s is taken",
    async (instant) => {
      await graph.ask(`{ relationships(where: { knownAt: "${instant}" }) { totalCount } }`);
    },
  );

  test("a limit is named in the message", async () => {
    const [error] = await graph.refused('{ neighbourhood(of: ["a"], depth: 10000) { truncated } }');
    expect(error?.message).toContain("20");
  });

  test("all candidates of an ambiguous name are listed", async () => {
    const [error] = await graph.refused('{ entity(ref: "Twin") { id } }');
    expect(error?.extensions?.candidates).toEqual(["twin-1", "twin-2"]);
  });

  test("several broken arguments are named together", async () => {
    const [error] = await graph.refused('{ paths(from: "a", to: "b", k: 0, maxLength: 99) { outcome } }');
    expect(error?.message).toMatch(/k must.*maxLength must|maxLength must.*k must/);
  });
});

describe("an explicit null is the default", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph({ changes: [aSource("source"), anEntity("a"), anEntity("b"), aClaim("r", "a", "b")] });
  });
  afterAll(() => graph.close());

  test.each([
    [
      "paths",
      '{ paths(from: "a", to: "b", selector: null, k: null, maxLength: null, direction: null, where: null, through: null, weight: null, mode: null, limit: null) { outcome } }',
      { paths: { outcome: "FOUND" } },
    ],
    [
      "neighbourhood",
      '{ neighbourhood(of: ["a"], depth: null, direction: null, where: null, through: null, induced: null, limit: null) { nodeCount } }',
      { neighbourhood: { nodeCount: 2 } },
    ],
    [
      "subgraph",
      "{ subgraph(of: null, where: null, limit: null) { relationshipCount } }",
      { subgraph: { relationshipCount: 1 } },
    ],
    [
      "the filter",
      "{ relationships(where: { types: null, minerals: null, includeMineralGroups: null, asOf: null, includeUndated: null, knownAt: null, publishedBy: null, minConfidence: null, statuses: null, sources: null }) { totalCount } }",
      { relationships: { totalCount: 1 } },
    ],
    [
      "the entity filter",
      '{ neighbourhood(of: ["a"], through: { kinds: null, exclude: null, maxDegree: null }) { nodeCount } }',
      { neighbourhood: { nodeCount: 2 } },
    ],
  ])("of %s", async (_, query, answer) => {
    expect(await graph.ask(query)).toEqual(answer);
  });

  test.each([
    ["types", "{ relationships(where: { types: [] }) { totalCount } }", { relationships: { totalCount: 0 } }],
    ["minerals", "{ relationships(where: { minerals: [] }) { totalCount } }", { relationships: { totalCount: 0 } }],
    ["statuses", "{ relationships(where: { statuses: [] }) { totalCount } }", { relationships: { totalCount: 0 } }],
    ["sources", "{ relationships(where: { sources: [] }) { totalCount } }", { relationships: { totalCount: 0 } }],
    ["from", "{ relationships(from: []) { totalCount } }", { relationships: { totalCount: 0 } }],
    ["to", "{ relationships(to: []) { totalCount } }", { relationships: { totalCount: 0 } }],
    ["kinds", "{ entities(kinds: []) { totalCount } }", { entities: { totalCount: 0 } }],
    [
      "of",
      "{ neighbourhood(of: []) { nodeCount } subgraph(of: []) { nodeCount } }",
      { neighbourhood: { nodeCount: 0 }, subgraph: { nodeCount: 0 } },
    ],
    [
      "kinds to pass through",
      '{ neighbourhood(of: ["a"], through: { kinds: [] }) { nodeCount } }',
      { neighbourhood: { nodeCount: 1 } },
    ],
    [
      "exclude",
      '{ neighbourhood(of: ["a"], through: { exclude: [] }) { nodeCount } }',
      { neighbourhood: { nodeCount: 2 } },
    ],
  ])("an empty list of %s matches nothing", async (_, query, answer) => {
    expect(await graph.ask(query)).toEqual(answer);
  });
});
