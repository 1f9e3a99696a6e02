import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { LIMITS } from "../../src/domain/limits.js";
import { askGraphQL, startTestServer, type TestServer } from "../support/http-test-server.js";
import { SECRET } from "../support/stub-schema.js";

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer();
});
afterAll(() => running.server.close());

interface Case {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly code: string;
  readonly message: RegExp;
}

describe("an operation that is the caller's mistake is told so:", () => {
  const cases: readonly (readonly [string, Case])[] = [
    [
      "a document that does not parse",
      { query: "{ hello(", status: 400, code: "GRAPHQL_PARSE_FAILED", message: /Syntax Error/ },
    ],
    [
      "a field that is not there",
      { query: "{ helo }", status: 400, code: "GRAPHQL_VALIDATION_FAILED", message: /Did you mean "hello"/ },
    ],
    [
      "a malformed date as a literal",
      { query: '{ at(date: "2010-13") }', status: 400, code: "BAD_USER_INPUT", message: /Write YYYY, YYYY-MM/ },
    ],
    [
      "a malformed date in an input object",
      {
        query: '{ at(where: { asOf: "soon" }) }',
        status: 400,
        code: "BAD_USER_INPUT",
        message: /"soon" is not a date/,
      },
    ],
    [
      "a malformed date as a variable",
      {
        query: "query ($date: PartialDate) { at(date: $date) }",
        variables: { date: "2010-13" },
        status: 400,
        code: "BAD_USER_INPUT",
        message: /Write YYYY, YYYY-MM/,
      },
    ],
    [
      "a malformed date inside a variable",
      {
        query: "query ($where: Filter) { at(where: $where) }",
        variables: { where: { asOf: 2010 } },
        status: 400,
        code: "BAD_USER_INPUT",
        message: /where\.asOf/,
      },
    ],
    [
      "an unknown enum value as a literal",
      { query: "{ ofKind(kind: COUNTRI) }", status: 400, code: "BAD_USER_INPUT", message: /Did you mean.*COUNTRY/ },
    ],
    [
      "an unknown enum value as a variable",
      {
        query: "query ($kind: Kind) { ofKind(kind: $kind) }",
        variables: { kind: "COUNTRI" },
        status: 400,
        code: "BAD_USER_INPUT",
        message: /Did you mean.*COUNTRY/,
      },
    ],
    [
      "more bad variables than are counted",
      {
        query: "query ($numbers: [Int!]) { ofKind(numbers: $numbers) }",
        variables: { numbers: Array.from({ length: 200 }, () => "x") },
        status: 400,
        code: "BAD_USER_INPUT",
        message: /Int cannot represent/,
      },
    ],
    [
      "null for what may not be null",
      {
        query: 'query ($name: String = "x") { hello(name: $name) }',
        variables: { name: null },
        status: 200,
        code: "BAD_USER_INPUT",
        message: /must not be null/,
      },
    ],
    [
      "an operation name that is not there",
      {
        query: "query A { hello } query B { hello }",
        status: 400,
        code: "BAD_USER_INPUT",
        message: /Must provide operation name/,
      },
    ],
    [
      "a subscription whose answer is to be one document",
      { query: "subscription { hello }", status: 400, code: "NOT_SUPPORTED", message: /text\/event-stream/ },
    ],
    [
      "an entity that is not there",
      { query: '{ fails(with: "missing") }', status: 200, code: "ENTITY_NOT_FOUND", message: /search\(text:\)/ },
    ],
    [
      "a request that took too long",
      { query: '{ fails(with: "timeout") }', status: 200, code: "TIMEOUT", message: /longer than 30000 ms/ },
    ],
    [
      "more tokens than allowed",
      {
        query: `{ ${"hello ".repeat(LIMITS.operationTokens)} }`,
        status: 400,
        code: "QUERY_TOO_COMPLEX",
        message: new RegExp(`too many tokens; the limit is ${LIMITS.operationTokens}`),
      },
    ],
    [
      "fields nested deeper than allowed",
      {
        query: `{ ${"a { ".repeat(1_500)} a ${"}".repeat(1_500)} }`,
        status: 400,
        code: "QUERY_TOO_COMPLEX",
        message: new RegExp(`limit is ${LIMITS.operationDepth}`),
      },
    ],
    [
      "a value nested as deep as tokens allow",
      {
        query: `{ at(where: ${"[".repeat(LIMITS.operationTokens - 10)}`,
        status: 400,
        code: "QUERY_TOO_COMPLEX",
        message: /nested too deeply/,
      },
    ],
    [
      "a value nested deep, and whole",
      {
        query: `{ at(where: ${"[".repeat(1_500)}1${"]".repeat(1_500)}) }`,
        status: 400,
        code: "BAD_USER_INPUT",
        message: /Expected value of type "Filter"/,
      },
    ],
    [
      "more aliases than allowed",
      {
        query: `{ ${Array.from({ length: LIMITS.operationAliases + 1 }, (_, n) => `a${n}: hello`).join(" ")} }`,
        status: 400,
        code: "QUERY_TOO_COMPLEX",
        message: new RegExp(`limit is ${LIMITS.operationAliases}`),
      },
    ],
  ];

  test.each(cases)("%s", async (_name, { query, variables, status, code, message }) => {
    const answer = await askGraphQL(running.url, query, variables);
    const shown = answer.errors?.find((error) => message.test(error.message));
    expect(answer.errors?.map((error) => error.message).join("\n")).toMatch(message);
    expect({ status: answer.status, code: shown?.extensions?.code }).toEqual({ status, code });
    expect(answer.errors?.map((error) => error.extensions?.code)).not.toContain("INTERNAL_SERVER_ERROR");
  });
});

describe("an error of ours", () => {
  test("publishes its details and where it happened", async () => {
    const { errors } = await askGraphQL(running.url, '{ fails(with: "missing") }');
    expect(errors).toEqual([
      expect.objectContaining({
        path: ["fails"],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: "ENTITY_NOT_FOUND", reference: "atlantis", argument: "from" },
      }),
    ]);
  });

  test("of the store hides its cause from the caller and shows it to the log", async () => {
    const { errors, text } = await askGraphQL(running.url, '{ fails(with: "store") }');
    expect(errors?.[0]?.extensions).toEqual({ code: "STORE_UNAVAILABLE" });
    expect(text).not.toContain("hunter2");
    expect(running.log()).toContain("hunter2");
  });
});

describe("an error that is no caller's doing", () => {
  test.each([
    ["a driver's error", '{ fails(with: "driver") }'],
    ["a GraphQL error without a code", '{ fails(with: "text") }'],
    ["a missing value that must be there", "{ must }"],
  ])("%s is shown by an id alone, under which the log has it", async (_name, query) => {
    const { errors, text } = await askGraphQL(running.url, query);
    const { code, id } = errors?.[0]?.extensions ?? {};
    expect(code).toBe("INTERNAL_SERVER_ERROR");
    expect(text).not.toMatch(/MATCH|hunter2|non-nullable|stack|\.ts|\.js/);
    expect(running.log()).toContain(String(id));
  });

  test("is in the log with its text", async () => {
    await askGraphQL(running.url, '{ fails(with: "driver") }');
    expect(running.log()).toContain(JSON.stringify(SECRET).slice(1, -1));
  });
});
