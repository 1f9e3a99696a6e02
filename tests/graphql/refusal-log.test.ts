import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makeAccessKey } from "../../src/access/make-access-key.js";
import { type ServedGraph, serveGraph } from "../support/served-graph.js";

const REFUSALS = "{ refusals { at count code reason name claimed address operation places } }";
const WRITE = 'mutation Add { addSources(sources: [{ id: "x", title: "X" }]) { created } }';

describe("the latest refusals", () => {
  let graph: ServedGraph;
  let [reader, editor, admin]: string[] = [];
  beforeAll(async () => {
    graph = await serveGraph({ changes: [] });
    reader = await graph.keyOf("Rita", "reader");
    editor = await graph.keyOf("Ed", "editor");
    admin = await graph.keyOf("Ada", "admin");
  });
  afterAll(() => graph.close());

  test("are shown to an admin, the latest first", async () => {
    const unknown = makeAccessKey({ name: "Eve", role: "admin" });
    await graph.refused(WRITE, undefined, reader);
    await graph.refused("{ __typename }", undefined, unknown.text);
    const { refusals } = await graph.ask<{ refusals: unknown[] }>(REFUSALS, undefined, admin);
    const [common, at] = [{ count: 1, address: "127.0.0.1" }, expect.stringMatching(/^20/)];
    expect(refusals).toEqual([
      {
        ...{ ...common, at, code: "UNAUTHENTICATED", reason: expect.stringContaining("revoked") },
        ...{ name: null, claimed: unknown.key.id, operation: null, places: ["/graphql"] },
      },
      {
        ...{ ...common, at, code: "FORBIDDEN", reason: expect.stringContaining("needs editor") },
        ...{ name: "Rita", claimed: null, operation: "Add", places: ["Mutation.addSources"] },
      },
    ]);
    expect(await graph.ask("{ refusals(first: 1) { code } }", undefined, admin)).toEqual({
      refusals: [{ code: "UNAUTHENTICATED" }],
    });
  });

  test.each([
    ["an editor", () => editor, "FORBIDDEN"],
    ["a reader", () => reader, "FORBIDDEN"],
    ["someone without a key", () => undefined, "UNAUTHENTICATED"],
  ])("are not shown to %s", async (_who, key, code) => {
    // More than twice, so that the compiled query is tried too.
    for (let n = 0; n < 4; n++) {
      const [error] = await graph.refused(REFUSALS, undefined, key());
      expect(error!.extensions!.code).toBe(code);
    }
  });

  test("are shown once compiled too", async () => {
    for (let n = 0; n < 4; n++) await graph.ask(REFUSALS, undefined, admin);
  });

  test.each([-1, 1_001])("at most a thousand: first %i is refused", async (first) => {
    const [error] = await graph.refused(`{ refusals(first: ${first}) { code } }`, undefined, admin);
    expect(error!.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "first" });
  });
});
