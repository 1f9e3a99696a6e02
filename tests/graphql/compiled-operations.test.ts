import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildASTSchema, parse } from "graphql";
import { type CompiledOperation, compiledOperation } from "../../src/graphql/compiled-operations.js";
import { compiledFields } from "../../src/graphql/limits/compiled-fields.js";
import { createSchema } from "../../src/graphql/schema.js";
import { graphOf } from "../support/changes.js";
import { isSubscription } from "../support/first-answer.js";
import { askGraphQL } from "../support/http-test-server.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const examples = new URL("../../schema/examples/", import.meta.url);
/** Often enough that the last answers come from compiled operations. */
const TIMES = 5;

/** Aliases, fragments, directives, interfaces, nested entities, methods, values that are null, numbers. */
const QUERIES: readonly (readonly [string, string, Record<string, unknown>?])[] = [
  [
    "fragments on kinds",
    '{ entity(ref: "Japan") { ...E kind } } fragment E on Entity { __typename id ... on Country { name } }',
  ],
  [
    "directives",
    'query ($no: Boolean!) { entity(ref: "Japan") { id name @skip(if: $no) kind @include(if: $no) } }',
    { no: true },
  ],
  ["aliases in order", '{ b: entity(ref: "China") { z: id a: name } a: entity(ref: "Japan") { name id } __typename }'],
  ["nothing found", '{ entity(ref: "nobody at all") { id } node(id: "none") { id } }'],
  [
    "a path",
    'query ($to: String!) { paths(from: "China", to: $to, selector: SHORTEST_K, k: 3) { outcome truncated paths { length cost confidence validFrom holds explanation nodes { id ... on Country { name } } relationships { id type from { id } citations { quote source { title } } } } } }',
    { to: "Japan" },
  ],
  [
    "a neighbourhood",
    '{ neighbourhood(of: ["Minamitori"], depth: 2, limit: 50) { nodes { id kind } distances relationships { id } nodeCount hubs { id } } }',
  ],
  [
    "a page",
    "{ relationships(first: 3, where: { types: [SUPPLIES] }) { totalCount pageInfo { hasNextPage } edges { node { id statement minerals { id } share validTo } } } }",
  ],
];

describe("an operation that comes again and again", () => {
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = await serveGraph();
  });
  afterAll(() => graph.close());

  const documents = readdirSync(examples)
    .filter((file) => file.endsWith(".graphql"))
    .map((file): readonly [string, string, undefined?] => [file, readFileSync(new URL(file, examples), "utf8")])
    .filter(([, query]) => !isSubscription(query));
  const asked = [...documents, ...QUERIES].map(([title, query, variables = {}]) => ({ title, query, variables }));
  test.each(asked)("$title is answered the same to the letter", async ({ query, variables }) => {
    const texts: string[] = [];
    for (let time = 0; time < TIMES; time++) {
      const { text } = await askGraphQL(graph.url, query, variables);
      texts.push(text);
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"data":{');
  });

  test("is refused the same, with the place in it", async () => {
    const answers: unknown[] = [];
    for (let time = 0; time < TIMES; time++) {
      const { errors } = await askGraphQL(graph.url, '{ paths(from: "China", to: "nobody at all") { outcome } }');
      answers.push(errors);
    }
    expect(new Set(answers.map((errors) => JSON.stringify(errors))).size).toBe(1);
    expect(answers[0]).toMatchObject([
      {
        extensions: { code: "ENTITY_NOT_FOUND", argument: "to" },
        path: ["paths"],
        locations: [{ line: 1, column: 3 }],
      },
    ]);
  });
});

describe("a mutation that comes again and again", () => {
  // Lines end in each way that there is.
  const ASSERT =
    "mutation (\r\n$given: [RelationshipInput!]!) {\n\r done: assertRelationships(relationships: $given) { revision created unchanged } }";
  const claim = (quantity: unknown) => ({
    type: "SUPPLIES",
    from: "a",
    to: "b",
    quantity,
    citations: [{ source: "source" }],
  });
  let graph: ServedGraph;
  let key: string;
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf("a-b") });
    key = await graph.keyOf("Ada", "editor");
  });
  afterAll(() => graph.close());

  test("writes each time, once", async () => {
    const { revision } = await graph.store.head();
    for (let time = 1; time <= TIMES; time++) {
      const answer = await graph.ask(ASSERT, { given: [claim(time)] }, key);
      expect(answer).toEqual({ done: { revision: revision + time, created: 1, unchanged: 0 } });
    }
    expect((await graph.store.size()).claims).toBe(1 + TIMES);
  });

  test.each([
    ["by a rule of ours", [claim(-1)]],
    ["by its type", [claim("many")]],
    ["for what is missing", [{ type: "SUPPLIES", from: "a", citations: [] }]],
    ["for what there is not", [{ ...claim(1), colour: "red" }]],
  ])("is refused the same %s, and writes nothing", async (_, given) => {
    const before = await graph.store.head();
    const answers = new Set<string>();
    for (let time = 0; time < TIMES; time++) answers.add(JSON.stringify(await graph.refused(ASSERT, { given }, key)));
    expect(answers.size).toBe(1);
    const [answer] = [...answers].map((text) => JSON.parse(text));
    expect(answer).toMatchObject([{ locations: [expect.anything()], extensions: { code: "BAD_USER_INPUT" } }]);
    expect(await graph.store.head()).toEqual(before);
  });

  test("that fails in part has its errors, and what it wrote stands once", async () => {
    const mutation = `mutation ($given: [RelationshipInput!]!) {
      done: assertRelationships(relationships: $given) { created }
      none: retractRelationships(ids: ["nothing"], reason: "test") { retracted }
    }`;
    for (let time = 0; time < TIMES; time++) {
      const { claims } = await graph.store.size();
      const errors = await graph.refused(mutation, { given: [claim(100 + time)] }, key);
      expect(errors).toMatchObject([{ path: ["none"], extensions: { code: "BAD_USER_INPUT" } }]);
      expect((await graph.store.size()).claims).toBe(claims + 1);
    }
  });
});

describe("names that have changed", () => {
  const PATH =
    'query ($where: RelationshipFilter) { paths(from: "a", to: "b", where: $where) { paths { nodes { id name } relationships { from { name } } } } }';
  const VERSIONS = '{ entity(ref: "a") { name versions { entity { name } } } }';
  let graph: ServedGraph;
  let then: string;
  beforeAll(async () => {
    graph = await serveGraph({ changes: graphOf("a-b") });
    const key = await graph.keyOf("Ada", "editor");
    then = new Date((await graph.store.head()).recordedAt).toISOString();
    const rename = "mutation ($given: [EntityInput!]!) { upsertEntities(entities: $given) { revision } }";
    await graph.ask(rename, { given: [{ id: "a", kind: "COUNTRY", name: "Renamed" }] }, key);
  });
  afterAll(() => graph.close());

  const namesOfPath = async (where: unknown) => {
    const { paths } = await graph.ask<{
      paths: { paths: { nodes: { name: string }[]; relationships: { from: { name: string } }[] }[] };
    }>(PATH, { where });
    return paths.paths.flatMap(({ nodes, relationships }) => [nodes[0]?.name, relationships[0]?.from.name]);
  };

  test("are told as they were in a past that is asked for by a query that has told the present, and the other way about", async () => {
    const old = (await namesOfPath({ knownAt: then }))[0];
    expect(old).not.toBe("Renamed");
    for (let time = 0; time < TIMES; time++) expect(await namesOfPath({})).toEqual(["Renamed", "Renamed"]);
    for (let time = 0; time < TIMES; time++) expect(await namesOfPath({ knownAt: then })).toEqual([old, old]);
    for (let time = 0; time < TIMES; time++) expect(await namesOfPath({})).toEqual(["Renamed", "Renamed"]);
  });

  test("are told as they were by a query that does not speak of the past", async () => {
    const answers = new Set<string>();
    for (let time = 0; time < TIMES; time++) answers.add(JSON.stringify(await graph.ask(VERSIONS)));
    expect(answers.size).toBe(1);
    const [answer] = [...answers].map((text) => JSON.parse(text));
    expect(answer.entity.name).toBe("Renamed");
    expect(answer.entity.versions.map(({ entity }: { entity: { name: string } }) => entity.name)).toEqual([
      (await namesOfPath({ knownAt: then }))[0],
      "Renamed",
    ]);
  });
});

describe("what is compiled", () => {
  const compiledAfter = async (text: string, times = TIMES): Promise<CompiledOperation | undefined> => {
    const schema = await createSchema();
    const document = parse(text);
    let compiled: CompiledOperation | undefined;
    for (let time = 0; time < times; time++) compiled = compiledOperation(schema, document, undefined);
    return compiled;
  };

  test("is what comes often", async () => {
    expect(await compiledAfter("{ __typename }", 2)).toBeUndefined();
    expect(await compiledAfter("{ __typename }")).toBeInstanceOf(Function);
  });

  test("is no query whose code would be large: interfaces within interfaces", async () => {
    const nested = (depth: number): string =>
      depth === 0 ? "id" : `id relationships(first: 1) { edges { node { from { ${nested(depth - 1)} } to { id } } } }`;
    expect(await compiledAfter(`{ entity(ref: "Japan") { ${nested(0)} } }`)).toBeInstanceOf(Function);
    expect(await compiledAfter(`{ entity(ref: "Japan") { ${nested(4)} } }`)).toBeUndefined();
  });

  test("is no query with a variable of a recursive type", async () => {
    const query = 'query ($steps: [PathStep!]!) { matchPaths(from: { of: ["Japan"] }, steps: $steps) { outcome } }';
    expect(await compiledAfter(query)).toBeUndefined();
  });
});

test("fields are counted for each type, and fragments wherever they are spread", () => {
  const schema = buildASTSchema(
    parse(
      "interface I { i: I n: Int } type A implements I { i: I n: Int } type B implements I { i: I n: Int } type Query { i: I }",
    ),
  );
  const count = (text: string) => {
    const document = parse(text);
    const [operation] = document.definitions;
    if (operation?.kind !== "OperationDefinition") throw new Error("It begins with an operation.");
    return compiledFields(schema, document, { type: schema.getQueryType()!, set: operation.selectionSet });
  };
  expect(count("{ i { n } }")).toBe(1 + 2);
  expect(count("{ i { i { n } } }")).toBe(1 + 2 + 2 * 2);
  expect(count("{ ...F ...F } fragment F on Query { i { n } }")).toBe(2 * (1 + 2));
});
