import { describe, expect, test } from "@jest/globals";
import { checkAnswer, httpQuestions } from "../../../scripts/bench/measure/http-question.mjs";
import { expectEqual } from "../../../scripts/bench/questions/expect.mjs";

const QUERY = {
  key: "entity",
  title: "entity by id",
  sets: ["japan"],
  forms: {
    lodegraph: {
      text: "query ($id: String!) { entity(ref: $id) { name } }",
      variables: (id: string) => ({ id }),
      check: (data: { name: string }) => expectEqual(data.name, "Japan", "the name"),
    },
    "neo4j-graphql": "not asked",
    "raw-driver": { text: "entity", variables: (id: string) => ({ id }), check: () => undefined },
  },
};

function question() {
  const [first] = httpQuestions(QUERY, "lodegraph");
  if (typeof first !== "object") throw new Error("There should be one question.");
  return first;
}

function answer(body: unknown, status = 200) {
  return { status, body: Buffer.from(JSON.stringify(body)) };
}

test("GraphQL is asked by POST, a statement by its name", () => {
  expect(question()).toMatchObject({ method: "POST", path: "/graphql" });
  expect(JSON.parse(question().body ?? "").variables).toEqual({ id: "japan" });
  expect(httpQuestions(QUERY, "raw-driver")).toMatchObject([{ method: "GET", path: "/entity?id=japan", body: null }]);
  expect(httpQuestions(QUERY, "neo4j-graphql")).toBe("not asked");
});

describe("an answer that is not right is never taken", () => {
  test.each([
    ["another status", answer({ data: { name: "Japan" } }, 500)],
    ["errors beside data", answer({ errors: [{ message: "no" }], data: null })],
    ["another value", answer({ data: { name: "China" } })],
    ["no value", answer({ data: null })],
  ])("%s", (_, wrong) => {
    expect(() => checkAnswer(question(), wrong)).toThrow();
  });

  test("one of another length than the last right one is looked through", () => {
    const asked = question();
    checkAnswer(asked, answer({ data: { name: "Japan" } }));
    checkAnswer(asked, answer({ data: { name: "Japan", more: 1 } }));
    expect(() => checkAnswer(asked, answer({ data: { name: "Japan and others" } }))).toThrow(/the name/);
  });
});

test("what a server does not support is told apart", () => {
  const refusal = answer({ errors: [{ extensions: { code: "NOT_SUPPORTED" } }], data: null });
  expect(() => checkAnswer(question(), refusal)).toThrow(expect.objectContaining({ isNotSupported: true }));
});
