import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildASTSchema, parse } from "graphql";
import { type CompiledOperation, compiledOperation } from "../../src/graphql/compiled-operations.js";
import { compiledFields } from "../../src/graphql/limits/compiled-fields.js";
import { createSchema } from "../../src/graphql/schema.js";
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

  const documents = readdirSync(examples).map((file): readonly [string, string, undefined?] => [
    file,
    readFileSync(new URL(file, examples), "utf8"),
  ]);
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
